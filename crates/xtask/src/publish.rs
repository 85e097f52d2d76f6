//! `cargo xtask publish-dir`: the site for one address, in target/publish/.
//!
//! The page itself works anywhere. What others say of it does not: search engines, and those who
//! show a link as a card or as a frame, want absolute addresses.

mod about;
mod address;
mod headers;
mod oembed;
mod picture;
mod tags;

use std::fs;
use std::path::Path;

use crate::running::{files, name_within, read, root, say, write};
use crate::{Outcome, markup, release, site, weight};
use about::About;
use address::Address;
use picture::Picture;

/// Names the address that the folder will have.
const SITE_URL: &str = "SITE_URL";
/// Where tests pretend that it is: a name that HTML and XML cannot hold as it is.
const TESTED: &str = "http://localhost/R&D/u-turn";

/// Builds the site and leaves it ready for a host of static files.
pub fn publish_dir() -> Outcome {
    let given = std::env::var(SITE_URL).ok();
    let address = Address::read(given.as_deref())?;
    site::build()?;
    let folder = root().join("target/publish");
    fill(&folder, &address)?;
    say(&format!("target/publish/, for {}", address.root()));
    weight::check(&folder)
}

/// The same from the site as it is, apart from what somebody is about to publish; and three other
/// releases of it, to follow upon this one.
pub fn try_out() -> Outcome {
    let folder = root().join("target/publish-tested");
    fill(&folder, &Address::read(Some(TESTED))?)?;
    let others = root().join("target/release-tested");
    let _ = fs::remove_dir_all(&others);
    let mut last = root().join("dist");
    for number in 2..=4 {
        let other = others.join(number.to_string());
        copy(&last, &other)?;
        release::vary(&other)?;
        last = other;
    }
    Ok(())
}

fn fill(folder: &Path, address: &Address) -> Outcome {
    let _ = fs::remove_dir_all(folder);
    copy(&root().join("dist"), folder)?;
    let page = read(&folder.join(release::PAGE))?;
    let about = About::read(&page)?;
    let picture = Picture::read(&folder.join(picture::FILE))?;
    let missing = read(&root().join("www/404.html"))?;

    let policy = release::policy(&page)?;
    let files = [
        (release::PAGE, tags::add(&page, &about, &picture, address)?),
        (
            oembed::FILE,
            oembed::describe(&about, &picture, address).to_string(),
        ),
        ("404.html", tags::lead_back(&missing, &page, address)?),
        ("sitemap.xml", sitemap(address)),
        (
            headers::FILE,
            headers::for_netlify_and_cloudflare(&policy, address),
        ),
        // GitHub Pages would leave out what begins with an underscore.
        (".nojekyll", String::new()),
    ];
    for (name, text) in files {
        write(&folder.join(name), text)?;
    }
    write(
        &folder.with_extension("nginx.conf"),
        headers::for_nginx(&policy, address),
    )?;
    // Robots read it at a host's root alone.
    if address.is_host() {
        let robots = format!(
            "User-agent: *\nAllow: /\nSitemap: {}\n",
            address.of("sitemap.xml")
        );
        write(&folder.join("robots.txt"), robots)?;
    }
    // The page is another one now.
    release::seal(folder)
}

fn sitemap(address: &Address) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\
         \x20 <url><loc>{}</loc></url>\n\
         </urlset>\n",
        markup::escaped(&address.root())
    )
}

fn copy(from: &Path, to: &Path) -> Outcome {
    for file in files(from)? {
        let copied = to.join(name_within(from, &file));
        let failed = |e: std::io::Error| format!("{}: {e}", copied.display());
        if let Some(folder) = copied.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        fs::copy(&file, &copied).map_err(failed)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sitemap_holds_the_address_escaped() {
        let address = Address::read(Some(TESTED)).unwrap();
        let loc = "<loc>http://localhost/R&amp;D/u-turn/</loc>";
        assert!(sitemap(&address).contains(loc));
    }
}
