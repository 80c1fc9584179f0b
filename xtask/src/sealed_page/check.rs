//! What a browser will read of a sealed page, and what it must not find there.

use anyhow::{Result, bail};
use html5gum::{Token, Tokenizer};

/// Says whether browsers may look up the names of linked sites before anybody follows a link. The policy
/// does not reach these look-ups.
const NO_LOOK_UPS: &str = "x-dns-prefetch-control";

/// A start tag; where it stood does not matter here.
type StartTag = html5gum::StartTag<()>;

/// The check at the end, on what a browser will read. It trusts nothing that was done above. What is put into the holes
/// later is text, and cannot add to it.
pub fn check(page: &str) -> Result<()> {
    if page.find("<meta charset").is_none_or(|at| at > 1000) {
        bail!("Browsers look for the character set in the first 1024 bytes only.");
    }
    let tags = start_tags(page);
    let head: Vec<_> = tags.iter().skip_while(|tag| name(tag) != "head").skip(1).take(2).collect();
    let first = head.first().and_then(|tag| value(tag, "http-equiv"));
    if first.as_deref() != Some("Content-Security-Policy") {
        bail!("The policy is not the first thing in the head.");
    }
    if head.get(1).and_then(|tag| value(tag, "charset")).is_none() {
        bail!("The character set does not follow the policy.");
    }
    let look_ups = tags.iter().find(|tag| value(tag, "http-equiv").as_deref() == Some(NO_LOOK_UPS));
    if look_ups.and_then(|tag| value(tag, "content")).as_deref() != Some("off") {
        bail!("The page lets browsers look up the names of the sites it links to.");
    }

    let (mut scripts, mut styles) = (0, 0);
    for tag in &tags {
        match name(tag).as_str() {
            "script" => match value(tag, "type").as_deref() {
                Some("application/json" | "application/octet-stream" | "text/plain") => {}
                _ => scripts += 1,
            },
            "style" => styles += 1,
            _ => {}
        }
        refuse_what_reaches_out(tag)?;
    }
    if (scripts, styles) != (1, 1) {
        bail!("The page has {scripts} scripts and {styles} styles in place of one each.");
    }
    Ok(())
}

fn refuse_what_reaches_out(tag: &StartTag) -> Result<()> {
    const REACH_OUT: [&str; 14] = [
        "area", "audio", "base", "embed", "form", "frame", "iframe", "image", "img", "link",
        "object", "source", "track", "video",
    ];
    const ADDRESSES: [&str; 11] = [
        "action",
        "background",
        "cite",
        "data",
        "formaction",
        "manifest",
        "ping",
        "poster",
        "src",
        "srcdoc",
        "srcset",
    ];
    const LINKS: [&str; 4] = ["https:", "mailto:", "tel:", "sms:"];

    let element = name(tag);
    if REACH_OUT.contains(&element.as_str()) {
        bail!("The page has an element `{element}`: it must hold everything itself.");
    }
    for (key, value) in &tag.attributes {
        let (key, value) = (String::from_utf8_lossy(key), String::from_utf8_lossy(value));
        if ADDRESSES.contains(&&*key) {
            bail!("An element `{element}` has `{key}`: it must hold everything itself.");
        }
        // The policy makes both of these do nothing.
        if key == "style" || key.starts_with("on") {
            bail!("An element `{element}` has `{key}`, which the policy forbids.");
        }
        if key.ends_with("href") {
            let link = element == "a" && LINKS.iter().any(|scheme| value.starts_with(scheme));
            if !link && !value.starts_with('#') {
                bail!("An element `{element}` refers to `{value}`.");
            }
        }
        if key == "http-equiv" && !["Content-Security-Policy", NO_LOOK_UPS].contains(&&*value) {
            bail!("The page has `http-equiv={value}`, which it does not need.");
        }
        // A page around it can send it to any name that it knows, and learns whether that is there.
        if key == "id" || key == "name" && element != "meta" {
            bail!("An element `{element}` has the fixed {key} `{value}`.");
        }
    }
    Ok(())
}

fn start_tags(page: &str) -> Vec<StartTag> {
    Tokenizer::new(page)
        .filter_map(|token| match token {
            Ok(Token::StartTag(tag)) => Some(tag),
            _ => None,
        })
        .collect()
}

fn name(tag: &StartTag) -> String {
    String::from_utf8_lossy(&tag.name).into_owned()
}

pub(super) fn value(tag: &StartTag, attribute: &str) -> Option<String> {
    let value = tag.attributes.get(attribute.as_bytes())?;
    Some(String::from_utf8_lossy(value).into_owned())
}
