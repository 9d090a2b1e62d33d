//! Pages in every form they come in, and files that are none. Every page here is invented.

use std::fs;
use std::io::Write;
use std::path::Path;

use catalogue::{Audience, Reference};
use dila::{BadFile, Source};
use zip::write::SimpleFileOptions;

const XML: &str = include_str!("samples/F9001.xml");
const JSON: &str = include_str!("samples/F9001.json");

fn read(text: &str) -> Result<Option<Reference>, BadFile> {
    dila::read(text.as_bytes())
}

fn page() -> Reference {
    read(XML).expect("the sample is right").expect("it is a page")
}

#[test]
fn page_has_what_people_read_and_no_more() {
    let page = page();
    assert_eq!((page.id.to_string().as_str(), page.audience), ("F9001", Audience::Particuliers));
    assert_eq!((page.title.as_str(), page.kind.as_str()), ("Licorne perdue", "Fiche pratique"));
    assert_eq!(page.description, "Que faire quand une licorne se perd & comment la retrouver.");
    assert_eq!(page.path, ["Animaux", "Bêtes à corne"]);
    assert_eq!(page.situations, ["En ville", "En forêt"]);
    assert_eq!(page.url.as_str(), "https://www.service-public.fr/particuliers/vosdroits/F9001");
    assert_eq!(page.date.to_string(), "2019-03-01");
    assert_eq!(page.moments.iter().map(ToString::to_string).collect::<Vec<_>>(), ["F9100"]);
    let lines: Vec<&str> = page.text.lines().collect();
    assert_eq!(
        lines,
        [
            "Le 1er jour",
            "Prévenez la mairie sous 2 jours.",
            "Déclaration de licorne",
            "Corne 1 m",
            "la police,",
            "ou le garde.",
            "Cherchez d’abord sous les chênes.",
            "ONL : Office national des licornes",
        ]
    );
}

#[test]
fn xml_and_json_give_the_same_page() {
    assert_eq!(read(JSON).expect("the sample is right"), Some(page()));
    let with_mark = format!("\u{feff}{XML}");
    assert_eq!(read(&with_mark).expect("the sample is right"), Some(page()));
}

#[test]
fn pages_without_an_address_get_the_one_of_their_audience() {
    let without = XML.replace(" spUrl=", " autre=");
    let page = read(&without).expect("it is right").expect("it is a page");
    assert_eq!(page.url.as_str(), "https://www.service-public.fr/particuliers/vosdroits/F9001");
    let without = without.replace("\"Particuliers\"", "\"Professionnels\"");
    let page = read(&without).expect("it is right").expect("it is a page");
    let url = "https://www.service-public.fr/professionnels-entreprises/vosdroits/F9001";
    assert_eq!(page.url.as_str(), url);
}

#[test]
fn what_is_no_page_is_passed_over() {
    let folder = XML.replace("ID=\"F9001\"", "ID=\"N9001\"");
    let form = "<ServiceComplementaire ID=\"R1\"><Titre>Formulaire</Titre></ServiceComplementaire>";
    let others = [folder.as_str(), form, "[]", "{\"name\": \"package\"}", "<html><p>x</p></html>"];
    for other in others {
        assert_eq!(read(other).expect("nothing is wrong with it"), None, "{other}");
    }
}

#[test]
fn mistakes_say_where_they_are() {
    let message = |text: &str| read(text).expect_err("it is wrong").to_string();
    assert!(message("<a>\n  <b></c>\n</a>").starts_with("2:"), "{}", message("<a>\n<b></c></a>"));
    assert!(message("<a>\n&inconnu;</a>").contains("`&inconnu;` stands for nothing"));
    assert!(message("{\n \"id\": }").starts_with("2:8: "), "{}", message("{\n \"id\": }"));
    assert_eq!(message("<a>\n<b>"), "2:4: `b` is not closed");
    assert_eq!(message(""), "the file is empty");
    assert_eq!(message("bonjour"), "neither XML nor JSON");
    assert_eq!(message("{\"id\": \"F1\", \"children\": []}"), "`children` holds no element");
    let wrong = "{\"id\": \"F1\", \"children\": [{\"type\": \"element\", \"name\": \"a\", \"children\": 3}]}";
    assert_eq!(message(wrong), "in `a`: `children` is not a list");
    let bytes = b"<a>\n\xff</a>";
    assert_eq!(dila::read(bytes).expect_err("no text").to_string(), "2:1: the text is not UTF-8");
}

#[test]
fn missing_and_wrong_fields_are_named() {
    let message = |from: &str, to: &str| {
        let text = XML.replace(from, to);
        read(&text).expect_err("it is wrong").to_string()
    };
    assert_eq!(message("dc:title", "dc:autre"), "`dc:title` is missing");
    assert_eq!(message(" ID=\"F9001\"", ""), "`ID` is missing");
    assert!(message("2019-03-01", "2019-02-30").starts_with("dc:date: `2019-02-30`"));
    assert!(message("https://www", "javascript:alert//www").starts_with("spUrl: "));
    assert_eq!(message("Particuliers", "Licornes"), "`Audience` is missing");
}

#[test]
fn depth_is_bounded() {
    let deep = format!("{}{}", "<a>".repeat(5_000), "</a>".repeat(5_000));
    assert!(read(&deep).expect_err("it is too deep").to_string().contains("more than 60 levels"));
    let open = "{\"id\":\"F1\",\"children\":[{\"type\":\"element\",\"name\":\"a\",\"children\":[";
    assert!(read(&open.repeat(5_000)).is_err());
}

fn pages_of(path: &Path) -> (Vec<Reference>, Vec<String>) {
    let (mut pages, mut bad) = (Vec::new(), Vec::new());
    for file in Source::open(path).expect("the source is there").files() {
        match dila::read(&file.bytes.expect("it reads")) {
            Ok(page) => pages.extend(page),
            Err(err) => bad.push(format!("{}:{err}", file.name)),
        }
    }
    (pages, bad)
}

fn files() -> [(&'static str, String); 5] {
    [
        ("b/F9002.xml", XML.replace("F9001", "F9002")),
        ("a/F9001.json", JSON.to_owned()),
        ("b/F9003.XML", "<Publication>\n<".to_owned()),
        ("b/menu.xml", "<Menu/>".to_owned()),
        ("README.md", "<Publication>".to_owned()),
    ]
}

#[test]
fn archive_and_folder_give_the_same_pages_every_time() {
    let folder = tempfile::tempdir().expect("a folder");
    let below = folder.path().join("files");
    let archive = folder.path().join("vosdroits");
    let mut zip = zip::ZipWriter::new(fs::File::create(&archive).expect("it is made"));
    for (name, text) in files() {
        let path = below.join(name);
        fs::create_dir_all(path.parent().expect("it has a folder")).expect("it is made");
        fs::write(path, &text).expect("it writes");
        zip.start_file(name, SimpleFileOptions::default()).expect("it begins");
        zip.write_all(text.as_bytes()).expect("it writes");
    }
    zip.finish().expect("it ends");
    let (pages, bad) = pages_of(&below);
    let names: Vec<String> = pages.iter().map(|page| page.id.to_string()).collect();
    assert_eq!(names, ["F9001", "F9002"]);
    assert_eq!(bad.len(), 1, "{bad:?}");
    assert!(bad[0].starts_with("b/F9003.XML:2:"), "{bad:?}");
    for _ in 0..2 {
        assert_eq!(pages_of(&archive), (pages.clone(), bad.clone()));
    }
    assert_eq!(pages_of(&below.join("a/F9001.json")).0, pages[..1]);
}

#[test]
fn sources_that_cannot_be_read_are_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let nowhere = folder.path().join("nowhere");
    let error = Source::open(&nowhere).err().expect("it is not there").to_string();
    assert!(error.contains("nowhere"), "{error}");
    let damaged = folder.path().join("damaged.zip");
    fs::write(&damaged, b"PK\x03\x04 and no more").expect("it writes");
    let error = Source::open(&damaged).err().expect("it is damaged").to_string();
    assert!(error.contains("damaged.zip"), "{error}");
}
