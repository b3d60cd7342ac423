/** The document that is being written, at the page and the height it has come to. */
export type Page = PDFKit.PDFDocument;
