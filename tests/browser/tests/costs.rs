//! Guards the calculator as a visitor uses it: nothing typed is lost, and what is wrong is said where
//! it is wrong.

use browser_tests::ExpectOk;
use browser_tests::browser::{Name, Role, Setup};
use browser_tests::guide::{Guide, cost_field, english};
use coverage_guide::domain::topic::Topic;
use test_fixtures::visitors::{INDIVIDUAL, PUBLISHED_COSTS};

#[test]
fn impossible_input_is_told_at_its_field_and_nothing_is_lost() {
    let guide = Guide::open_answered(&Setup::default(), INDIVIDUAL);
    let typed = [("fee", "12o"), ("sessions", "40"), ("out-allowed", "-1"), ("copay", "25")];
    fill(&guide, &typed);
    work_out(&guide);
    guide.wait_for_focus_in_alert();

    for (field, text) in typed {
        let element = guide.field(&cost_field(field));
        let wrong = guide.browser().attribute(&element, "aria-invalid") == "true";
        assert_eq!(wrong, field != "copay", "{field}");
        assert_eq!(has_message(&guide, field), wrong, "{field}");
        assert_eq!(guide.field_value(&cost_field(field)), text);
    }
    assert!(said(&guide).is_empty(), "nothing is worked out from half of it");

    fill(&guide, &[("fee", "120"), ("sessions", "4"), ("out-allowed", "100")]);
    work_out(&guide);
    guide.browser().wait_until("no alert", || guide.alert().is_none());
    assert!(!said(&guide).is_empty());
    assert_eq!(guide.field_value(&cost_field("copay")), "25");
}

#[test]
fn the_summary_leads_to_the_field() {
    let guide = Guide::open_answered(&Setup::default(), INDIVIDUAL);
    guide.open_topic(Topic::Costs);
    work_out(&guide);
    guide.wait_for_focus_in_alert();
    let links = guide.browser().all("[role=group] button");
    assert_eq!(links.len(), 2, "the fee and the visits are needed, and no more");
    guide.click(&links[1]);
    guide.browser().wait_until("the focus in the field", || focused_field(&guide) == "sessions");
}

#[test]
fn a_published_example_gives_the_published_number() {
    let guide = Guide::open_answered(&Setup::default(), INDIVIDUAL);
    fill(&guide, PUBLISHED_COSTS);
    work_out(&guide);
    // Twelve visits: five in full, one with $70 back, six with $105 back each.
    let expected = ["superbill exact", "$1,940", "$700", "6"];
    let told = wait_for_told(&guide, "superbill");
    assert!(expected.iter().all(|part| told.contains(part)), "{told}");
    assert!(wait_for_told(&guide, "self-pay").contains("$2,640"));
    // Nothing is known of the other way, so nothing is made up.
    assert!(wait_for_told(&guide, "claim").starts_with("claim cannot-say"));
}

#[test]
fn an_unknown_allowed_amount_is_asked_for() {
    let guide = Guide::open_answered(&Setup::default(), INDIVIDUAL);
    fill(&guide, PUBLISHED_COSTS);
    fill(&guide, &[("out-allowed", "")]);
    work_out(&guide);
    let told = wait_for_told(&guide, "superbill");
    assert!(told.starts_with("superbill range"), "{told}");
    assert!(told.contains(&english("costs.field.out-allowed")), "{told}");
}

#[test]
fn the_picture_has_a_name_and_the_same_numbers_as_a_table() {
    let guide = Guide::open_answered(&Setup::default(), INDIVIDUAL);
    fill(&guide, PUBLISHED_COSTS);
    work_out(&guide);
    let browser = guide.browser();
    let picture = browser.wait_for("a picture", || {
        browser.all_by_role(Role::Picture, &Name::Is(&english("costs.chart"))).pop()
    });
    assert!(browser.is_visible(&picture));
    // The lines' names and amounts stand below the picture, where names can wrap.
    let drawn = browser.run("return document.querySelector('figure .legend').innerText;");
    let drawn = drawn.as_str().expect_ok("the lines have no names");
    guide.open_everything();
    let cells = browser.run(
        "return [...document.querySelectorAll('table tbody tr:last-child td[data-way]')]
           .map((cell) => cell.innerText.trim());",
    );
    let cells: Vec<_> =
        cells.as_array().expect_ok("no table").iter().filter_map(|c| c.as_str()).collect();
    assert!(cells.contains(&"$1,940") && cells.contains(&"$2,640"), "{cells:?}");
    for amount in ["$1,940", "$2,640"] {
        assert!(drawn.contains(amount), "no line comes to {amount}: {drawn}");
    }
}

#[test]
fn the_fullest_picture_and_table_fit_the_smallest_phone() {
    for (width, height) in [(320, 640), (1280, 900)] {
        let guide = Guide::open(&Setup::default().window(width, height));
        guide.answer_all(INDIVIDUAL);
        // Two ranges, so five names at the lines' ends, and the longest of them.
        fill(&guide, PUBLISHED_COSTS);
        fill(&guide, &[("fee", "900"), ("sessions", "31"), ("out-allowed", "")]);
        fill(&guide, &[("in-allowed", "800"), ("in-coinsurance", "20")]);
        work_out(&guide);
        assert!(wait_for_told(&guide, "claim").starts_with("claim range"));
        guide.open_everything();
        let beyond = guide.browser().run(
            "const wide = document.documentElement.clientWidth;
             const picture = document.querySelector('svg[role=img]');
             const box = picture.getBoundingClientRect();
             const out = (at, left, right) => {
               const is = at.getBoundingClientRect();
               return is.left < left - 0.5 || is.right > right + 0.5;
             };
             const texts = [...picture.querySelectorAll('text')];
             const cells = [...document.querySelectorAll('[data-detail=costs] td')];
             return [
               ...texts.filter((at) => out(at, box.left, box.right)),
               ...cells.filter((at) => out(at, 0, wide)),
             ].map((at) => at.textContent);",
        );
        assert_eq!(beyond, serde_json::json!([]), "at {width} pixels");
    }
}

#[test]
fn enter_works_it_out_and_leaves_the_keyboard_in_the_field() {
    let guide = Guide::open_answered(&Setup::default(), INDIVIDUAL);
    fill(&guide, PUBLISHED_COSTS);
    guide.type_into(&cost_field("fee"), "220\n");
    wait_for_told(&guide, "superbill");
    guide.browser().wait_until("the focus in the field", || focused_field(&guide) == "fee");
}

#[test]
fn what_was_typed_outlives_a_sharper_answer_but_not_a_new_start() {
    let guide = Guide::open_answered(&Setup::default(), INDIVIDUAL);
    fill(&guide, PUBLISHED_COSTS);
    work_out(&guide);
    wait_for_told(&guide, "superbill");

    guide.sharpen("plan-type");
    guide.answer("plan-type", "ppo");
    guide.open_topic(Topic::Costs);
    for (field, text) in PUBLISHED_COSTS {
        assert_eq!(guide.field_value(&cost_field(field)), *text);
    }
    assert!(wait_for_told(&guide, "superbill").contains("$1,940"), "it is worked out again");

    guide.start_again();
    guide.answer_all(INDIVIDUAL);
    guide.open_topic(Topic::Costs);
    guide.open_fold("plan");
    for (field, _) in PUBLISHED_COSTS {
        assert_eq!(guide.field_value(&cost_field(field)), "");
    }
    assert!(said(&guide).is_empty());
}

#[test]
fn only_ways_that_make_sense_are_asked_about() {
    let guide = Guide::open_answered(
        &Setup::default(),
        &[
            ("service", "couples"),
            ("reason", "relationship"),
            ("treats-one", "no"),
            ("payment", "none"),
            ("priorities", "no-concern"),
        ],
    );
    guide.open_topic(Topic::Costs);
    let fields = guide.browser().all("[data-detail=costs] input");
    assert_eq!(fields.len(), 2, "the fee and the visits");
    guide.open_fold("beside");
    assert!(guide.rules().contains("open.claim-no-plan"));
}

#[track_caller]
fn fill(guide: &Guide, typed: &[(&str, &str)]) {
    guide.type_costs(typed);
}

#[track_caller]
fn work_out(guide: &Guide) {
    guide.click(&guide.button(&english("costs.work_out")));
}

/// What is said of each way to pay, after its name and how far it can be said.
#[track_caller]
fn said(guide: &Guide) -> Vec<String> {
    let seen = guide.browser().run(
        "return [...document.querySelectorAll('[role=status] [data-cost]')]
           .map((at) => `${at.dataset.cost} ${at.dataset.estimate} ${at.innerText}`);",
    );
    let seen = seen.as_array().expect_ok("no list");
    seen.iter().filter_map(|said| said.as_str().map(str::to_owned)).collect()
}

#[track_caller]
fn wait_for_told(guide: &Guide, way: &str) -> String {
    let of_way = |said: &String| said.starts_with(&format!("{way} "));
    guide.browser().wait_for(way, || said(guide).into_iter().find(of_way))
}

/// Whether a field is described by what is wrong with it.
#[track_caller]
fn has_message(guide: &Guide, field: &str) -> bool {
    let says = "const input = document.querySelector(`[data-field='${arguments[0]}'] input`);
        const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
        return ids.map((id) => document.getElementById(id))
          .some((at) => at.matches('.costs__error') && at.innerText.trim() !== '');";
    guide.browser().run_with(says, vec![field.into()]) == serde_json::json!(true)
}

#[track_caller]
fn focused_field(guide: &Guide) -> String {
    guide.focus().question
}
