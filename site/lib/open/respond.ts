/** A file of the build: text with its media type. */
export const respond = (text: string, type: string): Response =>
  new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
