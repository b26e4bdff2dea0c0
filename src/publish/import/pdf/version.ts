/** Version of what the PDF reader makes of a file; raise it when its lines change. */
export const PDF_READER = 'pdf-1';
