"use strict";

// The end of a logout: goes on to the service once every frame has loaded, or has had its time. It stands in the head,
// so that no frame is quicker than it.
const loaded = new Set();
let leaving = false;

function leave() {
  if (leaving) return;
  leaving = true;
  location.replace(document.getElementById("onward").href);
}

function leaveWhenAllAreThere() {
  if (document.readyState !== "loading" && loaded.size === document.querySelectorAll("iframe").length) leave();
}

document.addEventListener("load", (event) => {
  if (!(event.target instanceof HTMLIFrameElement)) return;
  loaded.add(event.target);
  leaveWhenAllAreThere();
}, true);

document.addEventListener("DOMContentLoaded", () => {
  setTimeout(leave, Number(document.getElementById("onward").dataset.wait));
  leaveWhenAllAreThere();
});
