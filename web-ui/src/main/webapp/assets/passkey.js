"use strict";

/* Speaks Web Authentication for the one form of a page that has a challenge. */
(() => {
  const form = document.getElementById("passkey");
  if (!form || !window.PublicKeyCredential) {
    return;
  }
  const given = form.dataset;
  const button = form.querySelector("button[type=button]");
  let waiting = null;

  const bytes = text =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), letter => letter.charCodeAt(0));

  const text = buffer =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  const send = fields => {
    for (const [name, value] of Object.entries(fields)) {
      form.elements[name].value = value;
    }
    form.submit();
  };

  const get = async options => {
    const credential = await navigator.credentials.get({
      ...options,
      publicKey: {
        challenge: bytes(given.challenge),
        rpId: given.rp,
        allowCredentials: [],
        userVerification: "required",
        timeout: 300000
      }
    });
    const answer = credential.response;
    send({
      passkey: text(credential.rawId),
      userHandle: text(answer.userHandle || new ArrayBuffer(0)),
      authenticatorData: text(answer.authenticatorData),
      clientData: text(answer.clientDataJSON),
      signature: text(answer.signature)
    });
  };

  const create = async options => {
    const credential = await navigator.credentials.create({
      ...options,
      publicKey: {
        challenge: bytes(given.challenge),
        rp: { id: given.rp, name: "Grantway" },
        user: { id: bytes(given.user), name: given.account, displayName: given.account },
        pubKeyCredParams: [-7, -8, -257].map(alg => ({ type: "public-key", alg })),
        excludeCredentials: given.known.split(" ").filter(id => id)
          .map(id => ({ type: "public-key", id: bytes(id) })),
        authenticatorSelection: {
          residentKey: "required",
          requireResidentKey: true,
          userVerification: "required"
        },
        attestation: "none",
        timeout: 300000
      }
    });
    const made = credential.response;
    send({
      attestationObject: text(made.attestationObject),
      clientData: text(made.clientDataJSON),
      transports: made.getTransports ? made.getTransports().join(",") : ""
    });
  };

  const ceremony = given.user ? create : get;

  const start = async options => {
    if (waiting) {
      waiting.abort();
    }
    waiting = new AbortController();
    try {
      await ceremony({ ...options, signal: waiting.signal });
    } catch (error) {
      if (error.name !== "AbortError" && !options.mediation) {
        const shown = error.name === "InvalidStateError" ? "passkey-known" : "passkey-fault";
        for (const fault of form.querySelectorAll(".fault")) {
          fault.hidden = fault.id !== shown;
        }
      }
    }
  };

  button.addEventListener("click", () => start({}));
  form.hidden = false;
  for (const other of document.querySelectorAll("[data-without-passkeys]")) {
    other.hidden = true;
  }
  const isRefused = document.querySelector("#fault [role=alert]") !== null;
  if (ceremony === get && !isRefused && PublicKeyCredential.isConditionalMediationAvailable) {
    PublicKeyCredential.isConditionalMediationAvailable()
      .then(isThere => isThere && start({ mediation: "conditional" }));
  }
})();
