//! Scripts that tell when a step has been drawn, for every way of taking it.

/// Marks what the next step replaces.
pub(crate) const MARK: &str =
    "window.before = [...document.querySelectorAll('h1, [data-detail=costs] fieldset')];";

/// Whether what was marked has been replaced and does not move any more, with the focus where it should be:
/// nowhere while a kiosk waits.
pub(crate) const IS_REDRAWN: &str = "const at = document.activeElement;
    return before.some((old) => !old.isConnected) && !document.getAnimations().length
      && (before[0].isConnected || at !== document.body || !!document.querySelector('[data-screen=start]'));";

/// Opens what can be opened, terms too, and returns how much is not open yet.
pub(crate) const OPEN_ALL: &str = "let open = 0;
    for (const at of document.querySelectorAll('button[aria-expanded=false]')) {
      if (!at.checkVisibility()) continue;
      at.click();
      open += 1;
    }
    for (const at of document.querySelectorAll('details')) {
      if (!at.checkVisibility()) continue;
      if (!at.open) at.querySelector('summary').click();
      else if (at.lastElementChild.hasChildNodes()) continue;
      open += 1;
    }
    return open;";
