// The way to the hospital's sign-in: the form sends itself; without scripts the person presses its button.
document.getElementById("onward").submit();
