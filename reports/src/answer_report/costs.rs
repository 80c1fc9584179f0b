//! What the cost calculator comes to, as data.

use coverage_guide::domain::choices::Way;
use coverage_guide::domain::costs::amounts::Amounts;
use coverage_guide::domain::costs::estimate::{self, Comparison};
use coverage_guide::domain::costs::visit::Paid;
use coverage_guide::present::costs::CostStatement;
use coverage_guide::present::localizer::Localizer;
use coverage_guide::t;
use coverage_guide::text::Text;
use serde::Serialize;

/// Twelve months by each way to pay. Empty where no amounts were given.
#[derive(Default, Serialize)]
pub struct Costs {
    pub estimates: Vec<Estimate>,
    /// What was taken for granted.
    pub assumed: Vec<Text>,
}

/// Twelve months by one way to pay.
#[derive(Serialize)]
pub struct Estimate {
    pub way: &'static str,
    /// How far it can be said: `exact`, `range`, `at-most` or `cannot-say`.
    pub id: &'static str,
    /// What the visitor pays at least and at most, in cents, as far as that can be said. With `at-most`
    /// both are the most.
    pub you_cents: Option<[u64; 2]>,
    pub lines: Vec<Text>,
    pub next_visit: NextVisit,
}

/// The next visit by one way to pay.
#[derive(Serialize)]
pub struct NextVisit {
    /// How far it can be said, which may be further than for the year.
    pub id: &'static str,
    pub you_cents: Option<[u64; 2]>,
    /// The fields that would settle it.
    pub ask: Vec<&'static str>,
    pub words: String,
}

impl Costs {
    /// What a visitor with these amounts is told.
    pub fn of(localizer: &Localizer, amounts: &Amounts) -> Self {
        let (compared, next) = (Comparison::of(amounts), Comparison::of_next_visit(amounts));
        let estimate = |told: CostStatement| Estimate {
            way: told.way.id(),
            id: told.estimate,
            you_cents: you_cents(&compared.totals(), told.way),
            lines: told.lines,
            next_visit: next_visit(localizer, &next, told.way),
        };
        Self {
            estimates: localizer.costs(&compared).into_iter().map(estimate).collect(),
            assumed: localizer.assumed(amounts),
        }
    }
}

fn next_visit(localizer: &Localizer, compared: &Comparison<Paid>, way: Way) -> NextVisit {
    let self_pay = estimate::Estimate::Exact(compared.self_pay);
    let found = compared.through_plan().find(|(of, _)| *of == way);
    let estimate = found.map_or(&self_pay, |(_, estimate)| estimate);
    NextVisit {
        id: estimate.id(),
        you_cents: you_cents(compared, way),
        ask: estimate.ask().iter().map(|field| field.id()).collect(),
        words: format!("{}: {}", localizer.get(t!("costs.next")), localizer.sum(estimate)),
    }
}

fn you_cents(compared: &Comparison<Paid>, way: Way) -> Option<[u64; 2]> {
    let lines = compared.lines();
    let (_, low, high) = lines.iter().find(|(of, ..)| *of == way)?;
    Some([low, high].map(|paid| paid.you.0))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::answer_report::answer;
    use crate::test_support;
    use coverage_guide::text::Locale;

    /// What the calculator comes to with these amounts, as JSON and as text.
    fn told(costs: &str) -> (Value, String) {
        let practice = test_support::practice("harbor-family-therapy");
        let answers = format!(
            r#"{{ "answers": {{ "service": "individual", "reason": "symptoms", "payment": "commercial",
                "priorities": ["cost"], "network": "yes" }}, "costs": {{ "sessions": 1, {costs} }} }}"#
        );
        let report = answer(&practice, &answers, Locale::English).unwrap();
        let json = serde_json::to_value(&report).unwrap();
        (find(&json, "estimates").expect("the calculator was used").clone(), report.to_string())
    }

    fn find<'a>(json: &'a Value, name: &str) -> Option<&'a Value> {
        match json {
            Value::Object(fields) => match fields.get(name) {
                Some(found) if found.as_array().is_some_and(|list| !list.is_empty()) => Some(found),
                _ => fields.values().find_map(|value| find(value, name)),
            },
            Value::Array(values) => values.iter().find_map(|value| find(value, name)),
            _ => None,
        }
    }

    #[test]
    fn the_next_visit_is_told_beside_the_year_and_as_open_as_it_is() {
        let open = r#""in-allowed": 100, "in-coinsurance": 20"#;
        let (estimates, text) = told(open);
        let next = &estimates[0]["next_visit"];
        assert_eq!(next["id"], "range");
        assert_eq!(next["you_cents"], json!([2_000, 10_000]));
        assert_eq!(next["ask"], json!(["in-deductible"]));
        assert!(text.contains(next["words"].as_str().unwrap()), "{text}");
        assert_eq!(estimates[1]["way"], "self-pay");
        assert_eq!(estimates[1]["next_visit"]["you_cents"], json!([14_000, 14_000]));

        // What comes after the first visits leaves the year open, and not the next visit.
        let (estimates, _) = told(&format!(r#"{open}, "first-visits": 1, "first-visit-copay": 0"#));
        assert_eq!(estimates[0]["id"], "range");
        assert_eq!(estimates[0]["next_visit"]["id"], "exact");
        assert_eq!(estimates[0]["next_visit"]["you_cents"], json!([0, 0]));
    }
}
