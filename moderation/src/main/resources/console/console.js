// Liveness and shortcuts; every page works without this file.
(() => {
  'use strict';

  const shortcuts = () => document.body.dataset.shortcuts === 'on';
  const find = (selector) => document.querySelector(selector);

  // The mistakes of a form come first.
  find('[data-focus]')?.focus();

  // How many characters are left.
  for (const counter of document.querySelectorAll('[data-counter-for]')) {
    const field = document.getElementById(counter.dataset.counterFor);
    const limit = () => Number(find('input[value=reject]:checked') && field.dataset.limitReject || field.dataset.limit);
    const show = () => {
      const left = limit() - [...field.value].length;
      counter.textContent = counter.dataset.text.replace('#', left);
      counter.classList.toggle('over', left < 0);
    };
    field.addEventListener('input', show);
    field.form.addEventListener('change', show);
    show();
  }

  // The seconds in which a decision can be taken back.
  for (const bar of document.querySelectorAll('[data-undo-until]')) {
    const until = Date.now() + Number(bar.dataset.undoUntil) * 1000;
    const seconds = bar.querySelector('[data-seconds]');
    const timer = setInterval(() => {
      const left = Math.ceil((until - Date.now()) / 1000);
      if (left <= 0) {
        clearInterval(timer);
        bar.remove();
      } else {
        seconds.textContent = left;
      }
    }, 250);
  }

  // Passages to black out: chosen in a field that cannot be changed, so that keys can do it as well as the mouse. (In one that is
  // marked as read-only Chromium selects nothing by keys.)
  const source = find('[data-redact-source]');
  if (source) {
    source.addEventListener('beforeinput', (event) => event.preventDefault());
    const list = find('[data-redact-list]');
    const button = find('[data-redact-add]');
    const add = (start, end) => {
      const entry = list.querySelector('template').content.firstElementChild.cloneNode(true);
      entry.querySelector('input').value = `${start}-${end}`;
      entry.querySelector('bdi').textContent = source.value.slice(start, end);
      entry.querySelector('button').addEventListener('click', () => {
        entry.remove();
        source.focus();
      });
      list.append(entry);
    };
    button.addEventListener('click', () => {
      if (source.selectionEnd > source.selectionStart) {
        add(source.selectionStart, source.selectionEnd);
        source.setSelectionRange(source.selectionEnd, source.selectionEnd);
      }
      source.focus();
    });
    for (const span of (list.dataset.spans || '').split(',').filter(Boolean)) {
      add(...span.split('-').map(Number));
    }
  }

  // Where the officer is, to a hundred metres, only when they ask for the nearest.
  for (const link of document.querySelectorAll('[data-locate]')) {
    if (!navigator.geolocation) {
      continue;
    }
    link.hidden = false;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const failed = find('[data-locate-failed]');
      failed.hidden = true;
      navigator.geolocation.getCurrentPosition(({ coords }) => {
        const to = new URL(link.href);
        to.searchParams.set('lat', coords.latitude.toFixed(3));
        to.searchParams.set('lng', coords.longitude.toFixed(3));
        location.assign(to);
      }, () => { failed.hidden = false; }, { timeout: 10000, maximumAge: 60000 });
    });
  }

  // Single keys, unless somebody writes or has turned them off.
  let waiting = '';
  const move = (step) => {
    const rows = [...document.querySelectorAll('.case-link')];
    const here = rows.indexOf(document.activeElement);
    const next = rows[here < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, here + step))];
    next?.focus();
  };
  const keys = {
    '?': () => document.getElementById('keys')?.togglePopover(),
    j: () => move(1),
    k: () => move(-1),
    c: () => (document.getElementById('claim') || document.getElementById('release'))?.click(),
    u: () => document.getElementById('undo')?.click(),
    e: () => document.getElementById('explanation')?.focus(),
  };
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest?.('textarea, select, input:not([type=radio]):not([type=checkbox]), [contenteditable]');
    if (!shortcuts() || typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    // The key's place counts, too, so that shortcuts work on a Ukrainian layout.
    const latin = /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : event.key;
    if (waiting === 'g') {
      waiting = '';
      const link = find(`[data-go="${CSS.escape(latin)}"]`);
      if (link) {
        event.preventDefault();
        link.click();
      }
      return;
    }
    if (latin === 'g') {
      waiting = 'g';
      setTimeout(() => { waiting = ''; }, 1500);
      return;
    }
    const choice = /^[1-9]$/.test(event.key) && find(`[data-choice="${event.key}"]`);
    const act = event.key === '?' ? keys['?'] : keys[latin];
    if (choice) {
      event.preventDefault();
      choice.checked = true;
      choice.dispatchEvent(new Event('change', { bubbles: true }));
      choice.focus();
    } else if (act) {
      event.preventDefault();
      act();
    }
  });
})();
