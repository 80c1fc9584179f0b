// As single-page sites do it: a link takes the content away and puts other content in its place.
const view = document.getElementById("view");
const fees = view.innerHTML;

function route() {
  if (location.hash === "#home") view.textContent = "Welcome.";
  else if (!view.querySelector("coverage-guide")) view.innerHTML = fees;
}

addEventListener("hashchange", route);
route();
