(function () {
  'use strict';

  var HEX = /^#[0-9a-f]{6}$/i;
  var MOST_BYTES = 512000;
  var COLOURS = { background: 'background', text: 'text', accent: 'accent', accentText: 'accent-text' };

  var editor;
  var frame;
  var language = 'en';
  var logo;

  function field(name) {
    return document.getElementById('form:' + name);
  }

  function luminance(colour) {
    var channels = [1, 3, 5].map(function (at) {
      var share = parseInt(colour.substr(at, 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2];
  }

  function contrast(one, other) {
    var lights = [luminance(one), luminance(other)].sort(function (a, b) { return b - a; });
    return (lights[0] + 0.05) / (lights[1] + 0.05);
  }

  function judge(output) {
    var on = document.getElementById(output.dataset.on).value.trim();
    var ground = document.getElementById(output.dataset.ground).value.trim();
    if (!HEX.test(on) || !HEX.test(ground)) {
      output.textContent = '';
      return;
    }
    var ratio = contrast(on, ground);
    var least = Number(output.dataset.least);
    output.textContent = (Math.floor(ratio * 100) / 100).toFixed(2) + ' : 1, '
      + (ratio >= least ? editor.dataset.enough : editor.dataset.little + ' ' + least + ' : 1');
    output.classList.toggle('bad', ratio < least);
  }

  function words(kind) {
    return field(kind + '-' + language).value || field(kind + '-en').value;
  }

  function picture(page, parties) {
    var tile = parties.querySelector('.tile');
    var without = field('withoutLogo');
    var source = logo || (without && without.checked ? '' : editor.dataset.logo);
    if (source && tile.getAttribute('src') !== source) {
      var image = page.createElement('img');
      image.className = 'tile';
      image.width = 56;
      image.height = 56;
      image.alt = '';
      image.src = source;
      tile.replaceWith(image);
    } else if (!source && tile.tagName === 'IMG') {
      var initial = page.createElement('span');
      initial.className = 'tile';
      initial.textContent = parties.querySelector('.name').textContent.charAt(0).toUpperCase();
      tile.replaceWith(initial);
    }
  }

  function paint() {
    var page = frame.contentDocument;
    var parties = page && page.querySelector('.parties');
    if (!parties) {
      return;
    }
    Object.keys(COLOURS).forEach(function (name) {
      var colour = field(name).value.trim();
      if (HEX.test(colour)) {
        page.documentElement.style.setProperty('--brand-' + COLOURS[name], colour);
      }
    });
    page.querySelector('.headline strong').textContent = words('headline');
    page.querySelector('.headline + p').textContent = words('explanation');
    picture(page, parties);
    frame.style.height = page.documentElement.scrollHeight + 'px';
  }

  function chosen(name) {
    return document.querySelector('input[name=' + name + ']:checked').value;
  }

  function load() {
    frame.style.colorScheme = chosen('previewScheme');
    frame.src = editor.dataset.editor + chosen('previewPage') + '?application='
      + encodeURIComponent(editor.dataset.application) + '&language=' + language;
  }

  function changed(event) {
    var target = event.target;
    if (target.dataset.pick) {
      document.getElementById(target.dataset.pick).value = target.value;
    } else if (target.type === 'text' && HEX.test(target.value.trim())) {
      var pick = editor.querySelector('[data-pick="' + target.id + '"]');
      if (pick) {
        pick.value = target.value.trim().toLowerCase();
      }
    }
    editor.querySelectorAll('.contrast').forEach(judge);
    paint();
  }

  function picked(input) {
    var file = input.files[0];
    var large = Boolean(file) && file.size > MOST_BYTES;
    editor.querySelector('[data-logo-fault]').textContent = large ? editor.dataset.tooLarge : '';
    if (logo) {
      URL.revokeObjectURL(logo);
    }
    logo = file && !large ? URL.createObjectURL(file) : null;
    paint();
  }

  function speak(event) {
    var block = event.target.closest('[data-language]');
    if (block && block.dataset.language !== language) {
      language = block.dataset.language;
      load();
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    editor = document.querySelector('[data-editor]');
    if (!editor) {
      return;
    }
    frame = editor.querySelector('iframe');
    frame.addEventListener('load', paint);
    editor.querySelectorAll('[data-pick]').forEach(function (pick) {
      var typed = document.getElementById(pick.dataset.pick);
      pick.disabled = typed.disabled;
      pick.value = HEX.test(typed.value) ? typed.value : '#000000';
    });
    editor.querySelectorAll('.contrast').forEach(judge);
    editor.addEventListener('input', changed);
    editor.addEventListener('focusin', speak);
    editor.addEventListener('change', function (event) {
      if (event.target.type === 'file') {
        picked(event.target);
      } else if (event.target.type === 'radio') {
        load();
      } else {
        paint();
      }
    });
    load();
  });
})();
