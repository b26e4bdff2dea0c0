// Before the page is painted: what the reader chose for reading (site/client/choices.ts).
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
})();
