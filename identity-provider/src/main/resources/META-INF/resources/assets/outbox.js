"use strict";

// Keeps the outbox page up to date: the server says "something changed", the page fetches its list again and takes
// over what came and what went, so that focus and open details stay where they are.

document.documentElement.classList.add("script");

const feeds = document.getElementById("feeds");
const live = document.getElementById("live");
const announcement = document.getElementById("announcement");
const recipients = document.getElementById("to");

const keyed = (parent) => new Map([...parent.querySelectorAll("article")].map((article) => [article.dataset.key, article]));

function takeOver(feed, fetched) {
  const there = keyed(feed);
  const now = keyed(fetched);
  there.forEach((article, key) => now.has(key) || article.remove());
  const arrived = [...now].filter(([key]) => !there.has(key)).map(([, article]) => article);
  arrived.forEach((article) => article.classList.add("fresh"));
  feed.querySelector(".messages").prepend(...arrived);
  return arrived;
}

function announce(arrived) {
  if (arrived.length > 0) announcement.textContent = arrived.map((article) => article.dataset.announcement).join(" ");
}

function offer(fetched) {
  if (document.activeElement === recipients) return;
  const chosen = recipients.value;
  recipients.replaceChildren(...fetched.querySelector("template").content.querySelectorAll("option"));
  recipients.value = chosen;
}

async function refresh() {
  const answer = await fetch("/sandbox/outbox/list" + location.search, { cache: "no-store" });
  if (!answer.ok) throw new Error("HTTP " + answer.status);
  const fetched = new DOMParser().parseFromString(await answer.text(), "text/html");
  const arrived = ["mails", "texts", "letters"].map((id) => takeOver(document.getElementById(id), fetched.getElementById(id)));
  announce(arrived.flat());
  offer(fetched);
}

// One refresh at a time; a change in the meantime asks for one more.
let refreshing = false;
let again = false;

async function changed() {
  again = true;
  if (refreshing) return;
  refreshing = true;
  try {
    while (again) {
      again = false;
      await refresh();
    }
  } catch {
    live.classList.remove("on");
  } finally {
    refreshing = false;
  }
}

const changes = new EventSource("/sandbox/outbox/changes");
changes.onopen = () => live.classList.add("on");
changes.onmessage = changed;
changes.onerror = () => live.classList.remove("on");

// A frame as high as its mail, which has no script to tell it.
function fit(frame) {
  if (frame.contentDocument?.readyState !== "complete") return;
  frame.style.height = "0";
  frame.style.height = Math.min(frame.contentDocument.documentElement.scrollHeight + 2, 900) + "px";
}

const fitAll = () => feeds.querySelectorAll("iframe").forEach(fit);

feeds.addEventListener("load", (event) => event.target.matches("iframe") && fit(event.target), true);
addEventListener("resize", fitAll);
fitAll();

async function copy(button) {
  const source = button.closest("li").querySelector("code");
  try {
    await navigator.clipboard.writeText(source.textContent);
    announcement.textContent = button.dataset.done;
    button.querySelector("span").textContent = button.dataset.done;
    setTimeout(() => (button.querySelector("span").textContent = button.dataset.label), 1500);
  } catch {
    getSelection().selectAllChildren(source);
  }
}

feeds.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-copy]");
  if (button) copy(button);
});
