// Takes the code of an invitation from behind the # of its link, which is never sent by itself, and opens it by a form.
(function () {
  var field = document.getElementById('invitation-code'), code = location.hash.slice(1);
  if (!code || !field || field.value) return;
  try { code = decodeURIComponent(code); } catch (malformed) { }
  history.replaceState(null, '', location.pathname + location.search);
  field.value = code;
  document.getElementById('open').click();
})();
