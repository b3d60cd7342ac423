import { Fragment, type ReactNode } from 'react';

/** What nobody reads in two pieces: a date, a sum, the number of a permit. */
const WHOLE = /(\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{2}-[ユム特地]-\d{6}|[￥¥][\d,]+|[\d,]+万円)/;

/** A text whose dates, sums and permit numbers stay on one line; anything else as it is. */
export function unbroken(value: ReactNode): ReactNode {
  if (typeof value !== 'string' || !WHOLE.test(value)) return value;
  return value.split(WHOLE).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which have no other name
      <span key={index} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
