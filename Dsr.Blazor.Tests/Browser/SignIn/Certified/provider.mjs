// A certified OpenID provider on loopback, for one client. Whoever signs in is who they say: the name typed is the subject.
// Arguments: the client's address, its id and its secret. Writes its own address on one line once it listens.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [client, id, secret] = process.argv.slice(2);
const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const address = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(address, {
    clients: [{
      client_id: id,
      client_secret: secret,
      token_endpoint_auth_method: 'client_secret_post',
      redirect_uris: [`${client}/sign-in/callback`],
      post_logout_redirect_uris: [`${client}/signed-out`],
    }],
    pkce: { required: () => true },
    findAccount: (_, subject) => ({ accountId: subject, claims: () => ({ sub: subject }) }),
    cookies: { keys: ['of-a-test'] },
    ttl: { Interaction: 600, Session: 3600, Grant: 3600, IdToken: 600, AccessToken: 600, AuthorizationCode: 60 },
  });
  server.on('request', provider.callback());
  console.log(address);
});
