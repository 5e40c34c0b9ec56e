// Mozilla's HTTP Observatory, by its own package, on addresses of a site that answers at a port of this machine.
//
// node observatory.mjs HOST PORT KEY CERTIFICATE PATH…   (and NODE_EXTRA_CA_CERTS=CERTIFICATE)
// It goes to port 80 and 443 of HOST; its agents are led to two proxies of this process, which do what a proxy before
// the site does: TLS with the certificate of HOST, and X-Forwarded-Proto. Prints what each scan found, as JSON.

import fs from "node:fs";
import http from "node:http";
import https from "node:https";
import net from "node:net";
import tls from "node:tls";
import { HttpCookieAgent, HttpsCookieAgent } from "http-cookie-agent/http";

const [host, port, key, certificate, ...paths] = process.argv.slice(2);

const forward = (scheme) => (asked, answer) => {
  const onward = http.request(
    {
      agent: new http.Agent(),
      host: "127.0.0.1",
      port,
      method: asked.method,
      path: asked.url,
      headers: { ...asked.headers, connection: "close", "x-forwarded-proto": scheme },
    },
    (given) => {
      answer.writeHead(given.statusCode, given.rawHeaders);
      given.pipe(answer);
    },
  );
  onward.on("error", (error) => answer.destroy(error));
  asked.pipe(onward);
};

const listening = (server) =>
  new Promise((done) => server.listen(0, "127.0.0.1", () => done(server.address().port)));
const secret = { key: fs.readFileSync(key), cert: fs.readFileSync(certificate) };
const plain = await listening(http.createServer(forward("http")));
const secure = await listening(https.createServer(secret, forward("https")));

const led = (options) => {
  if (options.host !== host) throw new Error(`The site leads to ${options.host}, away from ${host}.`);
  return { ...options, host: "127.0.0.1" };
};
for (const agent of [HttpCookieAgent.prototype, http.globalAgent]) {
  agent.createConnection = (options) => net.connect({ ...led(options), port: plain });
}
for (const agent of [HttpsCookieAgent.prototype, https.globalAgent]) {
  agent.createConnection = (options) => tls.connect({ ...led(options), port: secure, servername: host });
}

// Its installer would fetch the browsers' preload list; a name that is reserved for examples is on none.
fs.writeFileSync(
  new URL("node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json", import.meta.url),
  "{}",
);
const { scan } = await import("@mdn/mdn-http-observatory");
const found = {};
for (const path of paths) {
  const { scan: whole, tests } = await scan(`${host}${path}`);
  const parts = Object.entries(tests).map(([name, one]) => [
    name,
    { result: one.result, pass: one.pass, modifier: one.scoreModifier },
  ]);
  found[path] = { grade: whole.grade, score: whole.score, status: whole.statusCode, tests: Object.fromEntries(parts) };
}
process.stdout.write(JSON.stringify(found), () => process.exit(0));
