//! The JSON Schemas that editors' tools read are those the loader checks against.

use std::path::Path;

#[test]
fn written_schemas_are_current() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas");
    let update = std::env::var_os("UPDATE_SCHEMAS").is_some();
    for (name, schema) in catalogue::schemas() {
        let current = serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n";
        let path = folder.join(name);
        if update {
            std::fs::write(&path, &current).expect("the folder can be written");
        }
        let written = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            written == current,
            "{name} is not current: run UPDATE_SCHEMAS=1 cargo test -p catalogue"
        );
    }
}
