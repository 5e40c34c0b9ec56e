/*
 * Passkeys (https://www.w3.org/TR/webauthn-3/): a form with `data-passkey="create"` or "get" shows itself where the
 * browser knows them, asks for one when its button is pressed, and sends what it got as `credential`.
 * The options stand in a JSON block of the form, or come from its address.
 */

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const described = (list) => (list ?? []).map((each) => ({ ...each, id: bytes(each.id) }));

async function options(form) {
  const written = form.querySelector('script[type="application/json"]');
  if (written) return JSON.parse(written.textContent).publicKey;
  const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(answer.statusText);
  return (await answer.json()).request_options.publicKey;
}

async function create(given) {
  const made = await navigator.credentials.create({
    publicKey: {
      ...given,
      challenge: bytes(given.challenge),
      user: { ...given.user, id: bytes(given.user.id) },
      excludeCredentials: described(given.excludeCredentials),
      authenticatorSelection: {
        ...given.authenticatorSelection,
        residentKey: "required",
        requireResidentKey: true,
        userVerification: "required",
      },
      extensions: { credProps: true },
    },
  });
  return [made, { attestationObject: text(made.response.attestationObject) }];
}

async function get(given) {
  const shown = await navigator.credentials.get({
    publicKey: {
      ...given,
      challenge: bytes(given.challenge),
      allowCredentials: described(given.allowCredentials),
    },
  });
  const { authenticatorData, signature, userHandle } = shown.response;
  return [
    shown,
    {
      authenticatorData: text(authenticatorData),
      signature: text(signature),
      userHandle: userHandle ? text(userHandle) : null,
    },
  ];
}

async function ask(form) {
  const given = await options(form);
  const [credential, response] = await (form.dataset.passkey === "create" ? create(given) : get(given));
  form.elements.credential.value = JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: { clientDataJSON: text(credential.response.clientDataJSON), ...response },
    clientExtensionResults: credential.getClientExtensionResults(),
  });
  form.submit();
}

function complain(form) {
  const word = form.querySelector("[data-complaint]") ?? document.createElement("p");
  word.dataset.complaint = "";
  word.className = "word word-error";
  word.setAttribute("role", "alert");
  word.textContent = form.dataset.failed;
  form.prepend(word);
}

if (window.PublicKeyCredential) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.querySelector("button").addEventListener("click", () => {
      if (form.reportValidity()) ask(form).catch(() => complain(form));
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      form.querySelector("button").click();
    });
  }
}
