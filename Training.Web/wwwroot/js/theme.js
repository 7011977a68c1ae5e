// Before the first paint: without a choice of one's own the page follows the system.
if (document.documentElement.dataset.bsTheme === 'auto')
  document.documentElement.dataset.bsTheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
