"""Addresses without a language. The feed stands in a language: see `config.urls`."""

from django.urls import path

from jrs.discovery import sitemap, well_known

urlpatterns = [
    path("robots.txt", well_known.robots, name="robots"),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("sitemap-<int:part>.xml", sitemap.sitemap_part, name="sitemap_part"),
    path("manifest.webmanifest", well_known.manifest, name="manifest"),
    path(".well-known/security.txt", well_known.security, name="security"),
    path(".well-known/change-password", well_known.change_password, name="change_password"),
]
