// Nothing inline, nothing evaluated, nothing from elsewhere: the page has its own files and the contract (Electron security checklist, item 7).
// Trusted Types without any policy: text cannot become markup or script, whatever code of the page or of a library tries.
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');
