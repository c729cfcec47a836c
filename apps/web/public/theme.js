// Runs before the first paint, as a file of its own because the Content-Security-Policy allows no inline script.
// Keys and values are those of src/kernel/theme.ts.
try {
  const theme = localStorage.getItem('sotto.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Without storage the system's theme it is.
}
