import { useState } from 'react';
import { bytesOf, keepFile } from '../app/files.js';
import { ask } from '../app/hub.js';
import { FiledDocumentDocument, type PermitDocumentKind } from '../generated/operations.js';
import { useWord, words } from './codes.js';
import { useFormat } from './format.js';
import { Failed } from './states.js';

interface Document {
  readonly id: string;
  readonly kind: PermitDocumentKind;
  readonly mediaType: string;
  readonly bytes: number;
}

/** 添付書類 — a filed document: its kind and size, and the file at a press. */
export function Filed({ of }: { of: Document }) {
  const word = useWord();
  const { number } = useFormat();
  const [error, setError] = useState<unknown>(null);
  async function open() {
    setError(null);
    const { permitDocument } = await ask(FiledDocumentDocument, { id: of.id });
    const content = new Blob([bytesOf(permitDocument.contentBase64 ?? '')], { type: of.mediaType });
    keepFile(content, `${of.kind.toLowerCase()}.${of.mediaType.split('/')[1]}`);
  }
  return (
    <span className="block">
      <button type="button" className="link text-start" onClick={() => void open().catch(setError)}>
        {word(words.document, of.kind)} ({number(Math.ceil(of.bytes / 1024))}&nbsp;kB)
      </button>
      {error !== null && <Failed error={error} />}
    </span>
  );
}
