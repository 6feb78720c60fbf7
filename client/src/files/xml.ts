const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that may stand in XML and HTML, without the control characters that XML forbids. */
export function escapeXml(text: string): string {
  return text.replace(/[^\t\n\r -\ufffd]/g, '').replace(/[&<>"']/g, (one) => escapes[one] ?? one);
}
