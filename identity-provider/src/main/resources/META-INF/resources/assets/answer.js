// The answer to a relying party goes on by itself; without scripts there is a button.
document.getElementById("answer").submit();
