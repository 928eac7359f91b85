/** Bytes of `text` in UTF-8; stops counting once past `enough`. */
export function utf8LengthOf(text: string, enough = Number.MAX_SAFE_INTEGER): number {
  if (text.length > enough) return text.length;
  if (text.length * 3 <= enough) return text.length;
  let bytes = 0;
  for (let at = 0; at < text.length && bytes <= enough; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    // Each half of a pair counts two of the pair's four bytes.
    else bytes += unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
  }
  return bytes;
}
