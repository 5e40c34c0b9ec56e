"""The admin's upload forms, named by `WAGTAILIMAGES_IMAGE_FORM_BASE` and `WAGTAILDOCS_DOCUMENT_FORM_BASE`."""

from typing import Any, ClassVar

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm
from wagtail.utils.file import hash_filelike

from jrs.media.limits import MAX_PIXELS, max_picture_bytes
from jrs.media.pictures import examine_picture
from jrs.media.titles import neutral_document_title, neutral_image_title, repeats_file_name

__all__ = ["DocumentForm", "ImageForm"]


class PictureField(WagtailImageField):
    """Wagtail's upload field, told by the content alone. Wagtail decodes a picture before it counts its pixels."""

    default_validators: ClassVar[list[Any]] = []

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        text = _(
            "JPEG, PNG, WebP, AVIF, GIF, HEIC or TIFF; at most %(size)s and %(pixels)s million pixels. "
            "What the camera wrote into the file (place, date, names) is removed."
        )
        self.help_text = text % {
            "size": filesizeformat(max_picture_bytes()),
            "pixels": MAX_PIXELS // 1_000_000,
        }

    def to_python(self, data: Any) -> Any:
        """The upload as it came. Raises `ValidationError` for what the site does not take."""
        upload = forms.FileField.to_python(self, data)
        if upload is not None:
            examine_picture(upload)
        return upload


class UntitledByFileForm(forms.ModelForm):  # type: ignore[type-arg]
    """No title comes from a file name: neither from the browser's script nor from Wagtail's multiple upload."""

    neutral_title = staticmethod(neutral_image_title)

    def __init__(self, data: Any = None, files: Any = None, **kwargs: Any) -> None:
        super().__init__(self._retitled(data, files, kwargs.get("prefix")), files, **kwargs)
        if not self.is_bound and "title" in self.fields and self.instance.pk is None and self.instance.title:
            # Wagtail's multiple upload shows the file name here when another field is missing.
            self.initial["title"] = self.neutral_title()
        if "file" in self.fields:
            # The script that copies the name of the chosen file into the title.
            for name in [name for name in self.fields["file"].widget.attrs if name.startswith("data-w-sync")]:
                del self.fields["file"].widget.attrs[name]
            for name in ("data-controller", "data-action"):
                self.fields["file"].widget.attrs.pop(name, None)

    def _retitled(self, data: Any, files: Any, prefix: str | None) -> Any:
        """The form's data, with a neutral title where the title repeats the name of the uploaded file."""
        title, file = (f"{prefix}-{name}" if prefix else name for name in ("title", "file"))
        if not data or not files or file not in files:
            return data
        if not repeats_file_name(data.get(title) or "", files[file].name):
            return data
        data = data.copy()
        data[title] = self.neutral_title()
        return data


class ImageForm(UntitledByFileForm, BaseImageForm):
    """A picture in the admin."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            was = self.fields["file"]
            self.fields["file"] = PictureField(label=was.label, required=was.required, widget=was.widget)


class DocumentForm(UntitledByFileForm, BaseDocumentForm):
    """A document in the admin. None is taken twice: it would then be kept true in one place only."""

    neutral_title = staticmethod(neutral_document_title)

    def clean_file(self) -> Any:
        """The upload. Raises `ValidationError` where the library holds the same file, and names it."""
        upload = self.cleaned_data["file"]
        if isinstance(upload, UploadedFile):
            upload.seek(0)
            same = type(self.instance).objects.filter(file_hash=hash_filelike(upload))
            twin = same.exclude(pk=self.instance.pk).first()
            upload.seek(0)
            if twin:
                text = _("This document is in the library already, as “%(title)s”. Use that one.")
                raise forms.ValidationError(text % {"title": twin.title}, code="duplicate")
        return upload
