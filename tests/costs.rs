//! Guards the cost calculator: published figures, laws of arithmetic over random plans, and what
//! people type.

#![cfg(feature = "serde")]

#[path = "costs/cases.rs"]
mod cases;
#[path = "costs/charts.rs"]
mod charts;
#[path = "costs/comparing.rs"]
mod comparing;
#[path = "costs/examples.rs"]
mod examples;
#[path = "costs/forms.rs"]
mod forms;
#[path = "costs/laws.rs"]
mod laws;
#[path = "costs/money.rs"]
mod money;
#[path = "costs/support.rs"]
mod support;
#[path = "costs/telling.rs"]
mod telling;
#[path = "costs/typing.rs"]
mod typing;
