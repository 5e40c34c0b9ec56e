"""How one signs in: passwords, second factors, sessions, and what stops guessing."""

from datetime import timedelta

#: Every address of the admin asks for a second factor. Development and tests set it to False.
SECOND_FACTOR_REQUIRED = True

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
# Length before composition (NIST SP 800-63B, 3.1.1): no rule asks for a digit or a capital.
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "jrs.accounts.passwords.OurWordsValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
PASSWORD_RESET_TIMEOUT = 24 * 3600

# Sessions. The cookie lives as long as a session may last at most.
SESSION_LONGEST = timedelta(hours=12)
SESSION_IDLE = timedelta(hours=2)
SESSION_COOKIE_AGE = int(SESSION_LONGEST.total_seconds())
# What is kept in the audit log, and how long a browser is remembered that nobody comes back with.
AUDIT_KEPT = timedelta(days=365)
DEVICE_KEPT = timedelta(days=365)

# django-allauth
ACCOUNT_ADAPTER = "jrs.accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
# Accounts are made by administrators, who know whom they write to; a new address is confirmed before it counts.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
# To an address without an account nothing is sent: a stranger could have a hundred mails sent to anybody.
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "30/h/ip,10/10m/key",
    "reset_password": "10/h/ip,3/h/key",
    "reset_password_from_key": "20/m/ip",
    "change_password": "5/m/user",
    "manage_email": "10/m/user",
    "reauthenticate": "10/m/user",
    "confirm_email": "1/3m/key",
}
ACCOUNT_FORMS = {
    "login": "jrs.accounts.forms.SignInForm",
    "reset_password": "jrs.accounts.forms.ForgottenForm",
    "change_password": "jrs.accounts.forms.OtherPasswordForm",
    "reauthenticate": "jrs.accounts.forms.PasswordAgainForm",
    "reset_password_from_key": "jrs.accounts.forms.NewPasswordForm",
}
MFA_ADAPTER = "jrs.accounts.adapter.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_ISSUER = "JRS Belgium"
# The clock of a telephone may be half a minute away from ours.
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "jrs.accounts.forms.CodeForm",
    "reauthenticate": "jrs.accounts.forms.CodeAgainForm",
    "activate_totp": "jrs.accounts.forms.FirstCodeForm",
}

# django-axes: five wrong passwords for one account from one place close it to that place for an hour.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(hours=1)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
# Neither addresses nor what was typed are kept, only their keyed digests, and those for an hour.
AXES_DISABLE_ACCESS_LOG = True
AXES_CLIENT_IP_CALLABLE = "jrs.accounts.clients.pseudonym"
AXES_USERNAME_CALLABLE = "jrs.accounts.clients.typed_name"
AXES_SENSITIVE_PARAMETERS = ["username", "login", "email"]
AXES_LOCKOUT_CALLABLE = "jrs.accounts.views.locked"
