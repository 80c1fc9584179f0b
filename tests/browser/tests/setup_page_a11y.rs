//! Guards that nobody is shut out of the set-up page: empty, with mistakes, with all of it open, and at its end.

use browser_tests::ExpectOk;
use browser_tests::a11y_audit::{AccessibilityAudit, Viewport};
use browser_tests::axe::with_axe;
use browser_tests::browser::{Browser, Setup};
use browser_tests::setup_page::SetupPage;

#[test]
fn on_a_phone() {
    audit(Viewport::Phone);
}

#[test]
fn on_a_desktop() {
    audit(Viewport::Desktop);
}

fn audit(viewport: Viewport) {
    let (width, height) = viewport.size();
    let setup = with_axe(Setup::default().window(width, height));
    let browser = Browser::start(&setup).expect_ok("no browser");
    let page = SetupPage::open(&browser);
    let mut audit = AccessibilityAudit::new(viewport);
    audit.check(&browser, "nothing filled in");
    page.click(".buttons .button");
    browser.wait_until("the mistakes", || !browser.all(".mistakes a").is_empty());
    audit.check(&browser, "mistakes");
    page.fill_in_services();
    page.choose("f-platform", "own-site");
    browser.run("for (const fold of document.querySelectorAll('details')) fold.open = true;");
    page.click("[id='f-services.individual.fees']");
    page.fill_in("f-services.individual.fees[0].price", "12");
    page.fill_in("f-contact.guide", "harbor.org/guide");
    page.get_guide();
    // What is in the frame is the guide, which has tests of its own.
    browser.run("document.querySelector('.preview__place').replaceChildren();");
    audit.check(&browser, "everything open");
    audit.finish();
}
