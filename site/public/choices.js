// Before the page is painted: what the reader chose for reading is put into force, and what she chooses
// is kept, from the first control on: the other scripts may come later (site/client/choices.ts).
(function () {
  const page = document.documentElement;
  // The page for missing addresses is one for both languages: the address tells which was meant.
  const home = new URL('.', document.currentScript.src).pathname;
  if (location.pathname.startsWith(home + 'en/')) page.lang = 'en';
  try {
    for (const name of ['marks', 'text']) {
      const value = localStorage.getItem(name);
      if (value !== null && /^[a-z]+$/.test(value)) page.setAttribute('data-' + name, value);
    }
  } catch {
    // Nothing is kept in this browser.
  }

  function keep(name, value) {
    if (value === '') page.removeAttribute('data-' + name);
    else page.setAttribute('data-' + name, value);
    try {
      if (value === '') localStorage.removeItem(name);
      else localStorage.setItem(name, value);
    } catch {
      // A browser that keeps nothing still obeys for this page.
    }
  }
  document.addEventListener('change', function (event) {
    const control = event.target;
    if (control.id === 'marks-off') keep('marks', control.checked ? 'off' : '');
    else if (control.name === 'text-size') keep('text', control.value);
  });
})();
