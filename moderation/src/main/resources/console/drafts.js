// What is written at the scene stays on the device until it is sent; the page works without this file.
(() => {
  'use strict';

  const DAY = 24 * 60 * 60 * 1000;
  const KEPT = 7 * DAY;
  const PREFIX = 'viche-scene:';

  // Nothing of it stays longer than a week, nor for whoever signs in next on this device.
  const clean = (owner) => {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(PREFIX)) {
        const kept = read(name);
        if (!kept || kept.owner !== owner || Date.now() - kept.at > KEPT) {
          localStorage.removeItem(name);
        }
      }
    }
  };
  const read = (name) => {
    try {
      return JSON.parse(localStorage.getItem(name));
    } catch {
      return null;
    }
  };

  for (const form of document.querySelectorAll('form[data-kept]')) {
    const { kept: report, owner } = form.dataset;
    const name = PREFIX + report;
    const field = form.elements.text;
    const time = form.elements.deviceTime;
    const words = form.querySelector('[data-kept-words]');
    clean(owner);
    // It was sent: the page that follows says so.
    if (new URLSearchParams(location.search).get('done') === 'scene-notes') {
      localStorage.removeItem(name);
    }
    const before = read(name);
    if (before && !field.value) {
      field.value = before.text;
      time.value = before.time;
      words.hidden = false;
      form.closest('details').open = true;
    }
    field.addEventListener('input', () => {
      time.value = new Date().toISOString();
      if (field.value.trim()) {
        localStorage.setItem(name, JSON.stringify({ owner, text: field.value, time: time.value, at: Date.now() }));
      } else {
        localStorage.removeItem(name);
        words.hidden = true;
      }
    });
    form.addEventListener('submit', (event) => {
      if (!navigator.onLine) {
        event.preventDefault();
        words.hidden = false;
        words.focus?.();
      }
    });
  }

  // A ready-made answer becomes one's own text.
  for (const button of document.querySelectorAll('[data-insert]')) {
    const choice = document.getElementById(button.dataset.insert);
    const field = document.getElementById(button.dataset.into);
    button.hidden = false;
    button.addEventListener('click', () => {
      if (choice.value) {
        field.value = (field.value ? field.value + '\n\n' : '') + choice.selectedOptions[0].text;
        choice.value = '';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.focus();
      }
    });
  }
})();
