// Loaded with `--require` into every process of a hub under test: what would leave the machine is written down and refused.
const { appendFileSync } = require('node:fs');
const dns = require('node:dns');
const net = require('node:net');
const dgram = require('node:dgram');

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

function refuseOutward(host, how) {
  if (host === undefined || LOOPBACK.test(host)) return;
  appendFileSync(process.env.OUTWARD_LOG, `${how} ${host}\n`);
  throw new Error(`${how} to ${host} would leave the machine`);
}

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'number') refuseOutward(typeof second === 'string' ? second : undefined, 'connect');
  else if (typeof first === 'object' && !first.path) refuseOutward(first.host, 'connect');
  return connect.apply(this, args);
};

const { send } = dgram.Socket.prototype;
dgram.Socket.prototype.send = function (...args) {
  refuseOutward(
    args.find((value, index) => index > 0 && typeof value === 'string'),
    'send',
  );
  return send.apply(this, args);
};

for (const module of [dns, dns.promises]) {
  for (const name of Object.keys(module).filter((key) => /^(lookup|resolve|reverse)/.test(key))) {
    const original = module[name];
    module[name] = function (host, ...rest) {
      if (typeof host === 'string') refuseOutward(host, name);
      return original.call(this, host, ...rest);
    };
  }
}
