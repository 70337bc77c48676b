// What the page can't do by itself: it sends what people do, and shows what has changed.
// The server draws everything. A change is fetched as a whole page, and only what differs is put into this one, so that
// whatever is typed, focused, opened or scrolled stays as it is.
// The page waits for this file before its first field: what somebody writes before anything listens would be lost.
"use strict";

const person = () => document.body.dataset.person;

// Sending

async function post(address, body) {
  const response = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  return response;
}

async function act(body, element) {
  if (element) element.setAttribute("aria-busy", "true");
  try {
    const answer = await (await post(`/as/${person()}/do`, body)).json();
    if (answer.toast) toast(answer.toast);
    if (answer.go) location.assign(answer.go);
  } catch (error) {
    toast(`The sandbox doesn't answer: ${error.message}`);
  } finally {
    if (element) element.removeAttribute("aria-busy");
  }
  await refresh();
}

function about(element) {
  const place = element.closest("[data-place]");
  const { block, action, option, value } = element.dataset;
  return { place: place?.dataset.place, block, action, option, value, typed: typedIn(place) };
}

function typedIn(place) {
  const fields = place?.matches("form") ? place.querySelectorAll("[data-do='type']") : [];
  return [...fields].map((field) => [field.dataset.block, field.dataset.action, field.value]);
}

// Asking before it is done

function confirmed(element) {
  const holder = element.closest(".overflow, .select, .moment, .picker, .choices") ?? element;
  const dialog = holder.nextElementSibling;
  if (!dialog?.matches("dialog.confirm")) return Promise.resolve(true);
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((done) =>
    dialog.addEventListener("close", () => done(dialog.returnValue === "yes"), { once: true }),
  );
}

// Showing what has changed

let fetching = false;
let again = false;

async function refresh() {
  if (fetching) {
    again = true;
    return;
  }
  fetching = true;
  try {
    const response = await fetch(location.href, { headers: { "X-Refresh": "1" } });
    if (response.ok) show(new DOMParser().parseFromString(await response.text(), "text/html"));
  } catch {
    // The next change asks again.
  }
  fetching = false;
  if (again) {
    again = false;
    await refresh();
  }
}

function show(fresh) {
  const refused = Number(document.body.dataset.refused);
  const known = new Set(unread().map((entry) => entry.href));
  const logs = [...document.querySelectorAll("[data-scrolls]")].filter(atEnd);
  morph(document.body, fresh.body);
  logs.forEach(toEnd);
  document.querySelectorAll("[data-do='find']").forEach(find);
  openForm();
  unread().filter((entry) => !known.has(entry.href)).slice(0, 3).forEach(notify);
  if (Number(document.body.dataset.refused) > refused) toast(document.body.dataset.refusal);
}

function morph(old, fresh) {
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !(name === "open" || name === "aria-busy")) old.removeAttribute(name);
  }
  for (const { name, value } of [...fresh.attributes]) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  if (old.matches("select")) return morphSelect(old, fresh);
  if (old.matches("input[type=checkbox], input[type=radio]")) old.checked = fresh.hasAttribute("checked");
  if (old.matches("input[type=date], input[type=time], input[type=datetime-local]") && old !== document.activeElement)
    old.value = fresh.getAttribute("value");
  if ("keep" in old.dataset && old.dataset.keep !== "offers") return;
  morphChildren(old, fresh);
}

function morphSelect(old, fresh) {
  if (old === document.activeElement && old.innerHTML === fresh.innerHTML) return;
  old.innerHTML = fresh.innerHTML;
}

function morphChildren(old, fresh) {
  const byId = new Map([...old.children].filter((child) => child.id).map((child) => [child.id, child]));
  let at = old.firstChild;
  for (const child of [...fresh.childNodes]) {
    const same = child.id ? byId.get(child.id) : alike(at, child) ? at : null;
    if (!same) {
      old.insertBefore(document.importNode(child, true), at);
    } else {
      if (same === at) at = at.nextSibling;
      else old.insertBefore(same, at);
      if (same.nodeType === Node.ELEMENT_NODE) morphIfNeeded(same, child);
      else if (same.data !== child.data) same.data = child.data;
    }
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}

function morphIfNeeded(old, fresh) {
  if (old.matches("[role=listbox]") && !old.hidden) return; // somebody is choosing in it
  if (!old.isEqualNode(fresh) || old.querySelector("input, select")) morph(old, fresh);
}

function alike(old, fresh) {
  if (!old || old.nodeType !== fresh.nodeType) return false;
  if (old.nodeType !== Node.ELEMENT_NODE) return true;
  return old.tagName === fresh.tagName && old.id === fresh.id && old.className === fresh.className;
}

// The form in front

let opening = false;

function openForm() {
  const dialog = document.querySelector("dialog.modal");
  if (!dialog || dialog.open) return;
  dialog.showModal();
  const wanted = dialog.querySelector("[autofocus]") ?? dialog.querySelector(".sheet input, .sheet select, .sheet textarea");
  opening = true; // a list of offers would hide the form that somebody is about to read
  (wanted ?? dialog.querySelector(".sheet")).focus();
  opening = false;
}

// Toasts

// What a client notifies of: messages to this person and to few, not those in channels.
const unread = () => [...document.querySelectorAll(".sidebar [data-notifies] .entry.unread")];

function notify(entry) {
  const open = document.createElement("a");
  open.href = entry.href;
  open.textContent = "Open";
  toast(`New: ${entry.querySelector(".title").textContent} `, open);
}

function toast(words, link) {
  const one = document.createElement("p");
  one.textContent = words;
  if (link) one.append(link);
  const away = document.createElement("button");
  away.textContent = "×";
  away.setAttribute("aria-label", "Dismiss");
  away.addEventListener("click", () => one.remove());
  one.append(away);
  const toasts = document.getElementById("toasts");
  toasts.append(one);
  if (toasts.matches(":popover-open")) toasts.hidePopover();
  toasts.showPopover(); // anew, so that it is in front of a form
  setTimeout(() => one.remove(), 12000);
}

// Pickers

async function offers(input) {
  const list = document.getElementById(input.getAttribute("aria-controls"));
  const response = await post(`/as/${person()}/offers`, { ...about(input), typed: undefined, value: input.value });
  list.innerHTML = await response.text();
  list.hidden = false;
  input.setAttribute("aria-expanded", "true");
  mark(input, list.querySelector("[role=option]"));
}

const offersAtOnce = (field) => field.dataset?.do === "pick" && field.dataset.least === "0";

function closeOffers(input) {
  const list = document.getElementById(input.getAttribute("aria-controls"));
  if (!list) return;
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

function mark(input, option) {
  const list = document.getElementById(input.getAttribute("aria-controls"));
  list.querySelectorAll("[aria-selected=true]").forEach((each) => each.setAttribute("aria-selected", "false"));
  if (!option) return input.removeAttribute("aria-activedescendant");
  option.setAttribute("aria-selected", "true");
  option.scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", option.id);
}

async function pick(input, option) {
  input.value = "";
  closeOffers(input);
  const { option: number } = option.dataset;
  if (await confirmed(input)) await act({ ...about(input), do: "pick", option: number }, input);
}

async function pickerKeys(event) {
  const input = event.target;
  const list = document.getElementById(input.getAttribute("aria-controls"));
  const marked = list.querySelector("[aria-selected=true]");
  const chips = input.parentElement.querySelectorAll("[data-do='drop']");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (list.hidden) return offers(input);
    const all = [...list.querySelectorAll("[role=option]")];
    const step = event.key === "ArrowDown" ? 1 : all.length - 1;
    mark(input, all[(all.indexOf(marked) + step) % all.length]);
  } else if (event.key === "Enter") {
    event.preventDefault();
    if (!list.hidden && marked) await pick(input, marked);
  } else if (event.key === "Escape" && !list.hidden) {
    event.preventDefault();
    event.stopPropagation();
    closeOffers(input);
  } else if (event.key === "Backspace" && !input.value && chips.length) {
    await act({ ...about(chips[chips.length - 1]), do: "drop" });
  }
}

// What people do

const clicks = {
  async click(element) {
    if (await confirmed(element)) await act({ ...about(element), do: "click" }, element);
  },
  async shortcut(element) {
    await act({ ...about(element), do: "shortcut", value: element.dataset.value }, element);
  },
  async write(element) {
    await act({ do: "write", value: element.dataset.value });
  },
  async reload() {
    await act({ do: "reload" });
    toast("Reloaded: what only you could see is gone, as in Slack.");
  },
  answer(element) {
    element.closest("dialog").close(element.value);
  },
  async close(element) {
    await act({ ...about(element), do: "close", typed: [] });
  },
  async drop(element) {
    await act({ ...about(element), do: "drop" });
  },
  async jump(element) {
    element.closest(".clock").setAttribute("aria-busy", "true");
    try {
      const answer = await (await post("/jump", { option: element.dataset.option })).json();
      if (answer.toast) toast(answer.toast);
    } catch (error) {
      toast(`The clock didn't move: ${error.message}`);
    }
    element.closest(".clock")?.removeAttribute("aria-busy");
    await refresh();
  },
  navigate() {
    document.documentElement.toggleAttribute("data-navigating");
  },
  theme() {
    const root = document.documentElement;
    const dark = root.dataset.theme === "auto" ? matchMedia("(prefers-color-scheme: dark)").matches : root.dataset.theme === "dark";
    root.dataset.theme = dark ? "light" : "dark";
    localStorage.setItem("theme", root.dataset.theme);
  },
};

document.addEventListener("click", (event) => {
  const option = event.target.closest("[role=option]");
  if (option) return pick(option.closest(".picker").querySelector("[role=combobox]"), option);
  document.querySelectorAll("details.overflow[open]").forEach((menu) => {
    if (!menu.contains(event.target) || event.target.closest(".menu")) menu.open = false;
  });
  if (offersAtOnce(event.target) && event.target.getAttribute("aria-expanded") !== "true") return offers(event.target);
  const element = event.target.closest("[data-do]");
  if (element && clicks[element.dataset.do] && element.getAttribute("aria-busy") !== "true")
    clicks[element.dataset.do](element);
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  event.preventDefault();
  if (form.dataset.do === "say") {
    const value = form.elements.words.value;
    form.elements.words.value = "";
    act({ do: "say", channel: form.dataset.channel, value });
  } else if (form.getAttribute("aria-busy") !== "true") {
    act({ ...about(form), do: "submit" }, form).then(() => form.querySelector("[aria-invalid='true']")?.focus());
  }
});

async function base64(file) {
  const read = new FileReader();
  const done = new Promise((resolve, reject) => {
    read.onload = () => resolve(read.result.slice(read.result.indexOf(",") + 1));
    read.onerror = () => reject(read.error);
  });
  read.readAsDataURL(file);
  return { name: file.name, data: await done };
}

document.addEventListener("change", async (event) => {
  const element = event.target;
  if (element.dataset.do === "attach") {
    const files = await Promise.all([...element.files].map(base64));
    element.value = ""; // what is attached stands beside it
    return act({ ...about(element), do: "attach", files }, element);
  }
  if (element.dataset.do === "choose") {
    if (await confirmed(element)) await act({ ...about(element), do: "choose", value: element.value });
    else await refresh();
  } else if (element.dataset.do === "check") {
    const boxes = [...element.closest(".choices").querySelectorAll("input:checked")].map((box) => box.value);
    const value = element.type === "radio" ? element.value : boxes;
    if (await confirmed(element)) await act({ ...about(element), do: "check", value });
    else await refresh();
  }
});

let typing;
document.addEventListener("input", (event) => {
  const element = event.target;
  const wait = (work) => {
    clearTimeout(typing);
    typing = setTimeout(work, 200);
  };
  if (element.dataset.do === "pick") wait(() => offers(element));
  if (element.dataset.do === "find") find(element);
  if (element.dataset.tells === "keys") wait(() => act({ ...about(element), do: "type", value: element.value }));
});

document.addEventListener("focusin", (event) => {
  if (offersAtOnce(event.target) && !opening) offers(event.target);
});

document.addEventListener("focusout", (event) => {
  if (event.target.dataset?.do === "pick")
    setTimeout(() => {
      event.target.value = "";
      closeOffers(event.target);
    }, 150);
});

document.addEventListener("keydown", (event) => {
  const element = event.target;
  if (element.dataset?.do === "pick") return pickerKeys(event);
  if (event.key === "Enter" && element.dataset?.tells === "enter") {
    event.preventDefault();
    act({ ...about(element), do: "type", value: element.value });
  }
  const menu = element.closest?.("details.overflow[open]");
  if (event.key === "Escape" && menu) {
    event.preventDefault();
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// Escape closes a form as its button does: the app may want to hear of it.
document.addEventListener(
  "cancel",
  (event) => {
    if (!event.target.matches?.("dialog.modal")) return;
    event.preventDefault();
    clicks.close(event.target.querySelector("[data-do='close']"));
  },
  true,
);

document.addEventListener(
  "toggle",
  async (event) => {
    const held = event.target.open && event.target.querySelector?.("[data-load]");
    if (held && !held.childElementCount) held.innerHTML = await (await fetch(held.dataset.load)).text();
  },
  true,
);

function find(input) {
  const words = input.value.toLowerCase();
  input.closest("section").querySelectorAll("[data-name]").forEach((entry) => {
    entry.hidden = !entry.dataset.name.includes(words);
  });
  const section = input.closest("section");
  section.querySelector(".nobody").hidden = Boolean(section.querySelector("[data-name]:not([hidden])"));
}

// At the start

const atEnd = (log) => log.scrollHeight - log.scrollTop - log.clientHeight < 40;
const toEnd = (log) => (log.scrollTop = log.scrollHeight);
document.documentElement.dataset.theme = localStorage.getItem("theme") ?? "auto";

// A browser keeps six connections to one host: windows that nobody sees do without theirs.
let stream;
function listen() {
  stream?.close();
  if (document.visibilityState !== "visible") return;
  stream = new EventSource("/changes");
  stream.addEventListener("message", refresh);
}
document.addEventListener("visibilitychange", listen);
document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("[data-scrolls]").forEach(toEnd);
  openForm();
  listen();
});
