import { useHub } from '../app/hub.js';
import { useSay } from '../app/language.js';
import { signedInAs } from '../app/session.js';
import { EmployersDocument } from '../generated/operations.js';

/** What an employer is called, for those who see the whole network; for others the end of its number. */
export function useEmployerName(): (id: string) => string {
  const say = useSay();
  const role = signedInAs();
  const employers = useHub(EmployersDocument, {}, { enabled: role === 'OPERATOR' || role === 'ANALYST' });
  const names = new Map(employers.data?.employers.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? say(`企業 …${id.slice(-6)}`, `Employer …${id.slice(-6)}`);
}
