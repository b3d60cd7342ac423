import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

/*
 * PostGraphile over one function of postgraphile.sql, for one agency: its session has the role and the setting by which
 * row-level security lets it see its own audience.
 */
const { VARIANT_DATABASE_URL, VARIANT_PORT, VARIANT_AUDIENCE } = process.env;

const server = createServer();
const served = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: VARIANT_DATABASE_URL, schemas: ['bench'], poolConfig: { max: 10 } })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: {
    context: () => ({ pgSettings: { role: 'tasuki_bench', 'bench.audience': String(VARIANT_AUDIENCE) } }),
    explain: false,
  },
}).createServ(grafserv);
await served.addTo(server);
server.listen(Number(VARIANT_PORT), '127.0.0.1');
