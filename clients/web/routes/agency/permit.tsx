import { useHub } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { AgencyMeDocument } from '../../generated/operations.js';
import { today, useFormat } from '../../ui/format.js';
import { Link } from '../../ui/link.js';
import { Note } from '../../ui/states.js';

const DAY_MS = 86_400_000;
/** Days before the permit's end from which on it is spoken of. */
const SOON_DAYS = 90;

/** 許可の期限 — without a valid permit an agency neither reads nor introduces (職業安定法30条). */
export function Permit() {
  const say = useSay();
  const { day } = useFormat();
  const { data } = useHub(AgencyMeDocument, {});
  if (!data) return null;
  const { permitValidTo, standing } = data.myAgency;
  const left = Math.round((Date.parse(permitValidTo) - Date.parse(today())) / DAY_MS);
  if (standing !== 'ACTIVE')
    return (
      <Note tone="bad" title={say('資格が有効ではありません', 'Your standing is not active')}>
        {say('運営者にお問い合わせください。', 'Please ask the operator.')}
      </Note>
    );
  if (left > SOON_DAYS) return null;
  return (
    <Note
      tone={left < 0 ? 'bad' : 'warn'}
      title={
        left < 0
          ? say('許可の有効期間が終わりました', 'Your permit has ended')
          : say(`許可の有効期間は、あと${left}日です`, `Your permit ends in ${left} days`)
      }
    >
      {say(
        `${day(permitValidTo)}を過ぎると、候補者の閲覧と紹介はできなくなります。`,
        `After ${day(permitValidTo)} you can neither see people nor introduce them. `,
      )}
      <Link to="/agency/permit">{say('更新を届け出る', 'File the renewal')}</Link>
    </Note>
  );
}
