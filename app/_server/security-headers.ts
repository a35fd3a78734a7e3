/**
 * The headers of every response. The policy admits scripts by nonce only; styles inline, because KaTeX, Mantine and
 * Monaco set them; no other origin for anything.
 */
export function securityHeaders(nonce: string, options: { development: boolean }): Record<string, string> {
  const policy = [
    "default-src 'self'",
    // Next's development mode evaluates its modules.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${options.development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    // The stage's frames; every other page of ours refuses to be framed.
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
  return {
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  };
}
