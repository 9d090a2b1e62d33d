use std::io::Write;
use std::thread;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::assets::Asset;

/// One file with its compressed variants, each present only where it is smaller.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Compressed {
    /// The file itself.
    pub(crate) asset: Asset,
    /// Its brotli variant.
    pub(crate) br: Option<Vec<u8>>,
    /// Its gzip variant.
    pub(crate) gz: Option<Vec<u8>>,
}

/// Compresses every file that can gain from it, on all cores: brotli 11 takes a second a megabyte.
pub(crate) fn compress(assets: Vec<Asset>) -> Vec<Compressed> {
    thread::scope(|scope| {
        let work: Vec<_> =
            assets.into_iter().map(|asset| scope.spawn(|| variants(asset))).collect();
        work.into_iter().map(|done| done.join().expect("compression does not panic")).collect()
    })
}

fn variants(asset: Asset) -> Compressed {
    if !asset.kind.compressible {
        return Compressed { asset, br: None, gz: None };
    }
    let smaller = |bytes: &Vec<u8>| bytes.len() < asset.content.len();
    let br = Some(brotli(&asset.content)).filter(smaller);
    let gz = Some(gzip(&asset.content)).filter(smaller);
    Compressed { asset, br, gz }
}

fn brotli(content: &[u8]) -> Vec<u8> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut out, &params)
        .expect("writing to memory does not fail");
    out
}

// The header's time stays 0, so that the same input gives the same bytes.
fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(content)
        .and_then(|()| encoder.finish())
        .expect("writing to memory does not fail")
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;
    use crate::assets::AssetSet;

    fn compressed(name: &str, content: &[u8]) -> Compressed {
        let mut set = AssetSet::default();
        set.add(name, content.to_vec()).expect("known type");
        compress(set.hashed().expect("hashed")).remove(0)
    }

    #[test]
    fn both_variants_give_the_text_back() {
        let text = "accompagner ".repeat(100);
        let file = compressed("a.txt", text.as_bytes());
        let mut br = Vec::new();
        brotli::BrotliDecompress(&mut &file.br.expect("smaller")[..], &mut br).expect("brotli");
        let mut gz = String::new();
        flate2::read::GzDecoder::new(&file.gz.expect("smaller")[..])
            .read_to_string(&mut gz)
            .expect("gzip");
        assert_eq!((br, gz.as_str()), (text.clone().into_bytes(), text.as_str()));
    }

    #[test]
    fn larger_variant_is_dropped() {
        let file = compressed("a.txt", b"a");
        assert_eq!((file.br, file.gz), (None, None));
    }

    #[test]
    fn font_is_not_compressed_again() {
        let file = compressed("a.woff2", &[0; 1000]);
        assert_eq!((file.br, file.gz), (None, None));
    }
}
