//! A procedure as structured data: schema.org `GovernmentService`.

use catalogue::{ChannelKind, Procedure, Slug};
use serde_json::{Value, json};

use crate::request::Request;
use crate::urls;

/// Describes a procedure for search engines, in the language of the page.
pub(super) fn government_service(procedure: &Procedure, request: &Request) -> String {
    let tr = &request.tr;
    let channels: Vec<Value> = procedure
        .channels
        .iter()
        .map(|channel| {
            let url = channel.url.as_ref().map(|url| url.as_str());
            json!({
                "@type": "ServiceChannel",
                "name": tr.get(&format!("channel-{}", channel.kind.code())),
                "serviceUrl": url.filter(|_| channel.kind == ChannelKind::Online),
                "servicePhone": channel.phone.as_ref().map(|number| json!({
                    "@type": "ContactPoint", "telephone": number })),
            })
        })
        .collect();
    let mut service = json!({
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": tr.words(&procedure.title).text,
        "description": tr.words(&procedure.summary).text,
        "url": request.absolute(request.lang(), &urls::procedure(&procedure.id)),
        "inLanguage": request.lang().tag(),
        "areaServed": {"@type": "Country", "name": "France"},
        "serviceOperator": operator(&procedure.authority, request),
        "availableChannel": channels,
    });
    drop_nulls(&mut service);
    service.to_string()
}

/// Describes who is competent.
pub(in crate::pages) fn operator(authority: &Slug, request: &Request) -> Option<Value> {
    let authority = request.reader.catalogue().authority(authority.as_str())?;
    Some(json!({
        "@type": "GovernmentOrganization",
        "name": request.tr.words(&authority.title).text,
        "url": authority.url.as_ref().map(|url| url.as_str()),
    }))
}

/// Leaves out what is not known.
pub(in crate::pages) fn drop_nulls(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.retain(|_, value| !value.is_null());
            map.values_mut().for_each(drop_nulls);
        }
        Value::Array(list) => list.iter_mut().for_each(drop_nulls),
        _ => {}
    }
}
