//! The page without a network, and newer releases of it, on hosts that are stopped and started.

use std::path::PathBuf;
use std::time::Duration;

use serde_json::{Value, json};

use crate::page::steps::{self, another_headline, headline, settled, value};
use crate::place::Place;
use crate::tab::{BEGUN, Tab};
use crate::words::{HEADLINE, PEOPLE};
use crate::{Outcome, Scenario, alone, scenarios, server};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    alone(scenarios![
        everything_opens_without_a_network,
        a_newer_release_comes_whole_and_waits_until_it_is_asked_for,
        a_release_that_is_in_use_stays,
    ])
}

/// At the foot of the page, once the browser keeps it.
const KEPT: &str = "opens without a network";
const NEWER: &str = "A newer version of this calculator is ready";
const TAKEN_ELSEWHERE: &str = "was taken in another tab";

/// Another release of the site, which `cargo xtask test` makes.
fn other_release() -> PathBuf {
    later_release(2)
}

/// The one of this number, up to the fourth; the site itself is the first.
fn later_release(number: usize) -> PathBuf {
    let folder = server::root().join("target/release-tested");
    folder.join(number.to_string())
}

/// One visit is enough: then the host is gone and the browser started anew.
async fn everything_opens_without_a_network(tab: Tab) -> Outcome {
    let mut place = Place::start(&server::dist()).await?;
    tab.go(&place.origin, "/").await?;
    settled(&tab).await?;
    tab.wait_for_text(KEPT).await?;
    place.stop().await?;
    let tab = tab.restarted().await?;

    tab.go(&place.origin, "/").await?;
    settled(&tab).await?;
    tab.go(&place.origin, "/?from=an-article#v=1&n=250&x=0.4")
        .await?;
    settled(&tab).await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    assert_eq!(value(&people).await?, "250");
    tab.retype(&people, "120").await?;
    headline(&tab).await?;
    // What was given up for lost: typefaces, icons, the method's own check.
    let fetched = "const names = ['manifest.webmanifest', 'icons/192.png', 'fonts/inter.woff2'];
        const found = await Promise.all(names.map((name) => fetch(name)));
        return found.every((each) => each.ok)";
    assert_eq!(tab.run(fetched, &[]).await?, json!(true));
    let checked = "document.querySelector('.method').scrollIntoView();
        for (const each of document.querySelectorAll('.method details')) each.open = true;
        return !document.querySelector('.method .awaited')";
    tab.wait(checked, &[]).await?;

    tab.go(&place.origin, "/index.html?embed#v=1&n=40").await?;
    tab.wait(BEGUN, &[]).await?;
    tab.wait_for_text(HEADLINE).await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    assert_eq!(value(&people).await?, "40");
    tab.close().await;
    Ok(())
}

/// The release of the page on show, and what of either release it has loaded.
async fn release(tab: &Tab) -> Outcome<[Value; 2]> {
    let body = "const build = document.querySelector('meta[name=build]').content;
        const loaded = performance.getEntriesByType('resource')
          .map((entry) => entry.name).filter((name) => /(app|styles)-|engine-/.test(name))
          .map((name) => name.replace(/.*\\/(.*(app|styles|engine)-)/, '$1'));
        return [build, [...new Set(loaded)].sort()]";
    Ok(serde_json::from_value(tab.run(body, &[]).await?)?)
}

/// Loads the page again as a visitor does: Firefox's driver would go past the worker.
async fn reload(tab: &Tab) -> Outcome {
    tab.leave("location.reload()").await?;
    settled(tab).await
}

/// Whether the visitor is asked to take a newer release.
async fn asks(tab: &Tab) -> Outcome<Value> {
    let body = "return document.body.innerText.includes(given[0])";
    tab.run(body, &[NEWER.into()]).await
}

/// The visitor comes back to a page that was left open, which makes it look.
const COME_BACK: &str = "document.dispatchEvent(new Event('visibilitychange'))";

/// One that is cut off on its way changes nothing; once the rest of it has come it waits, and is loaded as
/// a whole.
async fn a_newer_release_comes_whole_and_waits_until_it_is_asked_for(tab: Tab) -> Outcome {
    let mut place = Place::start(&server::dist()).await?;
    tab.go(&place.origin, "/#v=1&n=250").await?;
    settled(&tab).await?;
    tab.wait_for_text(KEPT).await?;
    let [old, _] = release(&tab).await?;
    cut_off(&tab, &mut place).await?;
    reload(&tab).await?;
    let [still, _] = release(&tab).await?;
    assert_eq!(still, old);
    assert_eq!(asks(&tab).await?, json!(false));

    place.release(&other_release());
    place.resume().await?;
    tab.run(COME_BACK, &[]).await?;
    tab.wait_for_text(NEWER).await?;
    let before = headline(&tab).await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    tab.retype(&people, "30000").await?;
    tab.press_tab().await?;
    another_headline(&tab, &before).await?;
    // Even loaded again, with a new engine, it is the old one as a whole.
    reload(&tab).await?;
    let [still, of_old] = release(&tab).await?;
    assert_eq!(still, old);

    tab.wait_for_text(NEWER).await?;
    tab.click("button", "Load it, with my numbers").await?;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let changed = "return document.querySelector('meta[name=build]').content !== given[0]
        && document.querySelector('.answer')";
    tab.wait(changed, &[old]).await?;
    settled(&tab).await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    assert_eq!(value(&people).await?, "30,000");
    let [_, of_new] = release(&tab).await?;
    let (Value::Array(of_old), Value::Array(of_new)) = (of_old, of_new) else {
        return Err("the page does not say what it has loaded".into());
    };
    assert!(!of_new.is_empty(), "nothing is known to be loaded");
    // The program itself is the same in both: it keeps its name.
    let shared: Vec<_> = of_new.iter().filter(|name| of_old.contains(name)).collect();
    assert!(
        shared
            .iter()
            .all(|name| name.as_str().is_some_and(|name| name.starts_with("app-"))),
        "{shared:?} are of both releases"
    );
    assert_eq!(asks(&tab).await?, json!(false));
    Ok(())
}

/// Only half of the newer engine comes, and then nothing of the host any more.
async fn cut_off(tab: &Tab, place: &mut Place) -> Outcome {
    let caches = "return (await caches.keys()).sort()";
    let kept = tab.run(caches, &[]).await?;

    place.release(&other_release());
    place.break_off(steps::ENGINE);
    let refused = "const registration = await navigator.serviceWorker.getRegistration();
        const state = (worker) => new Promise((resolve) => {
          worker.addEventListener('statechange', () => resolve(worker.state));
        });
        const updated = registration.update().catch(() => undefined);
        const found = new Promise((resolve) => {
          registration.addEventListener('updatefound', () => {
            resolve(state(registration.installing));
          });
        });
        await updated;
        return await found";
    assert_eq!(tab.run(refused, &[]).await?, json!("redundant"));
    // The page may have made the browser look once more, which ends likewise.
    let nothing_left = "const names = (await caches.keys()).sort();
        return JSON.stringify(names) === JSON.stringify(given[0])";
    tab.wait(nothing_left, &[kept]).await?;
    place.stop().await
}

/// Two pages are left open while three releases come. One takes the last: the other goes on with its
/// own files, which the host no longer has, is told, and is not told less a moment later.
async fn a_release_that_is_in_use_stays(tab: Tab) -> Outcome {
    let place = Place::start(&server::dist()).await?;
    tab.go(&place.origin, "/").await?;
    settled(&tab).await?;
    tab.wait_for_text(KEPT).await?;
    let first = tab.client.window().await?;
    let other = tab.client.new_window(false).await?.handle;
    tab.client.switch_to_window(other.clone()).await?;
    tab.go(&place.origin, "/#v=1&n=250").await?;
    settled(&tab).await?;
    tab.wait_for_text(KEPT).await?;
    for number in 2..=4 {
        place.release(&later_release(number));
        tab.run(COME_BACK, &[]).await?;
        let waits = "const registration = await navigator.serviceWorker.getRegistration();
            return (await caches.keys()).length === given[0]
              && registration.waiting && !registration.installing";
        tab.wait(waits, &[json!(number)]).await?;
    }

    tab.client.switch_to_window(first).await?;
    let [old, _] = release(&tab).await?;
    tab.click("button", "Load it, with my numbers").await?;
    // A script in a page that is just being left is never done.
    tokio::time::sleep(Duration::from_secs(1)).await;
    let changed = "return document.querySelector('meta[name=build]').content !== given[0]";
    tab.wait(changed, std::slice::from_ref(&old)).await?;
    settled(&tab).await?;

    tab.client.switch_to_window(other).await?;
    tab.wait_for_text(TAKEN_ELSEWHERE).await?;
    let in_use = "const engine = document.querySelector('meta[name=engine]').content;
        const files = [engine, engine.replace('worker.js', 'uturn_bg.wasm')];
        const found = await Promise.all(files.map((name) => fetch(name, { cache: 'no-store' })));
        return [(await caches.keys()).length, ...found.map(({ status }) => status)]";
    let in_use = tab.run(in_use, &[]).await?;
    assert_eq!(in_use, json!([2, 200, 200]), "releases kept, and files");
    let before = headline(&tab).await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    tab.retype(&people, "30000").await?;
    another_headline(&tab, &before).await?;
    assert_eq!(release(&tab).await?[0], old);
    // The newer worker has long begun its work.
    tokio::time::sleep(Duration::from_secs(1)).await;
    let told = "return document.body.innerText.includes(given[0])";
    let told = tab.run(told, &[TAKEN_ELSEWHERE.into()]).await?;
    assert_eq!(told, json!(true), "it is no longer told");
    Ok(())
}
