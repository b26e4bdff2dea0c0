/** A part of an address in words; one that is no valid escape (100%) stands as it is. */
export function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
