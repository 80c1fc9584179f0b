//! Guards the screens, made without a browser: each tells the statements that the model of the answer has, in its order,
//! and nothing else.

use std::rc::Rc;

use coverage_guide::domain::topic::Topic;
use coverage_guide::domain::visit::Visit;
use coverage_guide::present::answer::{Answer, Block, Content};
use coverage_guide::text::Locale;
use coverage_guide::view::html;
use test_fixtures::visitors::NAMED;
use test_fixtures::{answers, localizer_for};

#[test]
fn a_screen_tells_what_the_model_has() {
    for locale in Locale::ALL {
        for visitor in NAMED {
            let (profile, given) = (Rc::new(visitor.practice.profile()), answers(visitor.answers));
            let say = localizer_for(*locale, &profile);
            let answer = Answer::of(&say, &given, &profile);
            for topic in Topic::ALL {
                let mut visit = Visit::resumed(given);
                visit.open(*topic);
                let drawn = html(Rc::clone(&profile), localizer_for(*locale, &profile), visit);
                let mut told = Vec::new();
                for part in answer.detail(*topic).parts {
                    tell(&part.blocks, &mut told);
                }
                assert_eq!(rules(&drawn), told, "{}, {}", visitor.name, topic.id());
            }
        }
    }
}

#[test]
fn a_question_stands_in_html() {
    let visitor = &NAMED[0];
    let profile = Rc::new(visitor.practice.profile());
    let drawn = html(
        Rc::clone(&profile),
        localizer_for(Locale::English, &profile),
        Visit::default(),
    );
    assert!(drawn.contains("data-question=\"service\""), "{drawn}");
    assert_eq!(drawn.matches("type=\"radio\"").count(), 5, "{drawn}");
}

/// The rules whose statements stand in these blocks, in order.
fn tell(blocks: &[Block], told: &mut Vec<&'static str>) {
    for block in blocks {
        match block {
            Block::Fold(fold) => {
                if let Content::Made(blocks) = &fold.content {
                    tell(blocks, told);
                }
            }
            block => told.extend(block.rules().iter().map(|rule| rule.id)),
        }
    }
}

/// The rules that a screen marks.
fn rules(html: &str) -> Vec<&str> {
    html.split(" data-rule=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}
