(function () {
  'use strict';

  function say(near, words) {
    var status = near.closest('section').querySelector('[data-status]');
    if (status) {
      status.textContent = words;
    }
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-copy], [data-download]');
    if (!button) {
      return;
    }
    if (button.dataset.copy) {
      navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent)
        .then(function () { say(button, 'Copied'); });
    } else {
      var pair = 'client_key=' + document.getElementById('newClientKey').textContent + '\n'
        + 'secret_key=' + document.getElementById('newSecret').textContent + '\n';
      var link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([pair], { type: 'text/plain' }));
      link.download = button.dataset.download + '.txt';
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
      say(button, 'Downloaded');
    }
  });
})();
