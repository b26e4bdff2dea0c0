/** Codes for other pages, with the whole address where the build did not know it. */
for (const code of document.querySelectorAll('[data-embed]'))
  code.textContent = code.textContent.replace('src="/', `src="${location.origin}/`);
