import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { ActorSigner } from '../../dist/platform/auth/actor.js';
import { HubClock } from '../../dist/platform/clock.js';
import { needKey } from '../../dist/platform/keys.js';

/*
 * Hive Gateway over the product's own subgraphs in processes of their own, with its own planner, executor and fetch. It is
 * spared the checking of tokens: everyone is the agency whose pool is searched.
 */
const { VARIANT_PORT, VARIANT_KEYS_FILE, VARIANT_ACTOR, VARIANT_FIRST_PORT, VARIANT_SUPERGRAPH } = process.env;

const names = ['employer', 'candidate', 'agency', 'rewards'];
const urls = Object.fromEntries(
  names.map((name, index) => [name, `http://127.0.0.1:${Number(VARIANT_FIRST_PORT) + index}/graphql`]),
);
const supergraph = readFileSync(VARIANT_SUPERGRAPH, 'utf8').replace(
  /@join__graph\(name: "(\w+)", url: "[^"]*"\)/g,
  (_whole, name) => `@join__graph(name: "${name}", url: "${urls[name]}")`,
);
const keys = JSON.parse(readFileSync(VARIANT_KEYS_FILE, 'utf8'));
const signer = new ActorSigner(needKey(keys, 'actor'), 'gateway', new HubClock());
const actor = JSON.parse(VARIANT_ACTOR);

const gateway = createGatewayRuntime({
  supergraph,
  logging: false,
  landingPage: false,
  graphiql: false,
  plugins: () => [
    {
      async onFetch({ url, options, setOptions }) {
        const name = names.find((one) => urls[one] === url);
        const token = await signer.sign(actor, name);
        setOptions({ ...options, headers: { ...options.headers, authorization: `Bearer ${token}` } });
      },
    },
  ],
});
createServer(gateway).listen(Number(VARIANT_PORT), '127.0.0.1');
// The runtime takes the signal for itself and lets the server go on.
process.once('SIGTERM', () => process.exit());
