"""The extra `charts`: what draws the pictures is there; the command that draws them is of the extra `cli`."""

from io import BytesIO

from matplotlib.figure import Figure

figure = Figure()
figure.subplots().bar(["Search"], [3.5])
picture = BytesIO()
figure.savefig(picture, format="png")
assert picture.getvalue().startswith(b"\x89PNG")
