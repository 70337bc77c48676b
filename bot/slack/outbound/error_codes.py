"""What each error means that Slack documents for the methods that the bot calls.

Each group says where its codes are documented: on the page of a method (docs.slack.dev/reference/methods/…),
or in the table of common errors that all pages share. A code in no group is tried again for a while, and then reported to whoever runs the bot.
"""

from enum import StrEnum


class Meaning(StrEnum):
    """What kind of problem a Slack error is, and so what can be done."""

    LATER = "later"  # nothing was done, and trying later may work
    DOUBT = "doubt"  # it may have been done
    PERSON = "person"  # someone can't be reached
    CONVERSATION = "conversation"  # the bot can't post there
    WORKSPACE = "workspace"  # the bot has no access, and someone has to fix that
    REQUEST = "request"  # Slack will never accept this from the bot


_LATER = (
    # common errors
    "access_denied",
    "accesslimited",
    "ekm_access_denied",
    "enterprise_is_restricted",
    "is_bot",
    "no_permission",
    "not_allowed_token_type",
    "org_login_required",
    "ratelimited",
    "service_unavailable",
    "team_access_not_granted",
    "team_added_to_org",
    # chat.postMessage
    "app_access_restricted",
    "message_limit_exceeded",
    "rate_limited",
    "send_on_behalf_not_allowed",
    # conversations.members
    "fetch_members_failed",
    # chat.update
    "external_channel_migrating",
    "streaming_state_conflict",
    "update_failed",
    # apps.connections.open
    "forbidden_team",
    "insecure_request",
    # views.publish
    "not_enabled",
    # files.getUploadURLExternal, files.completeUploadExternal
    "channels_limit_exceeded",
    "file_update_failed",
    "storage_limit_reached",
)
_DOUBT = (
    # common errors
    "internal_error",
    "fatal_error",
    "request_timeout",
)
_PERSON = (
    # conversations.open, users.info, users.profile.get
    "user_disabled",
    "user_not_found",
    "user_not_visible",
    "invalid_user_combination",
    "not_enough_users",
)
_CONVERSATION = (
    # chat.postMessage, conversations.open, conversations.history, files.completeUploadExternal
    "channel_not_found",
    "is_archived",
    "not_in_channel",
    "channel_is_limited_access",
    "invalid_channel",
    "restricted_action",
    "restricted_action_non_threadable_channel",
    "restricted_action_read_only_channel",
    "restricted_action_thread_locked",
    "restricted_action_thread_only_channel",
    "posting_to_channel_denied",
    "method_not_supported_for_channel_type",
    "messages_tab_disabled",
    "cannot_reply_to_message",
    "team_not_found",
    # chat.update
    "is_inactive",
)
# The token or the app's scopes, nothing else: nothing is sent in the workspace until Slack lets the bot in again.
_WORKSPACE = (
    # common errors
    "account_inactive",
    "invalid_auth",
    "missing_scope",
    "not_authed",
    "token_expired",
    "token_revoked",
    "two_factor_setup_required",
)
_REQUEST = (
    # common errors
    "deprecated_endpoint",
    "invalid_arg_name",
    "invalid_arguments",
    "invalid_array_arg",
    "invalid_charset",
    "invalid_form_data",
    "invalid_post_type",
    "method_deprecated",
    "missing_post_type",
    # chat.postMessage
    "as_user_not_supported",
    "attachment_payload_limit_exceeded",
    "draft_already_deleted",
    "draft_already_sent",
    "draft_has_conflict",
    "draft_not_found",
    "duplicate_channel_not_found",
    "duplicate_message_not_found",
    "invalid_blocks",
    "invalid_blocks_format",
    "invalid_metadata_format",
    "invalid_metadata_schema",
    "markdown_text_conflict",
    "metadata_must_be_sent_from_app",
    "metadata_too_large",
    "missing_file_data",
    "msg_blocks_too_long",
    "no_text",
    "slack_connect_canvas_sharing_blocked",
    "slack_connect_file_link_sharing_blocked",
    "slack_connect_lists_sharing_blocked",
    "too_many_attachments",
    "too_many_contact_cards",
    # chat.update
    "block_mismatch",
    "blocked_file_type",
    "cant_broadcast_message",
    "cant_update_message",
    "edit_window_closed",
    "file_deleted",
    "file_is_deleted",
    "file_share_limit_reached",
    "invalid_attachments",
    "max_file_sharing_exceeded",
    "message_not_found",
    "msg_too_long",
    "no_dual_broadcast_content_update",
    "slack_connect_blocked_file_type",
    "slack_connect_clip_sharing_blocked",
    "slack_connect_file_upload_sharing_blocked",
    "unable_to_share_files",
    # conversations.open, conversations.history, conversations.members, users.list
    "invalid_cursor",
    "invalid_limit",
    "invalid_metadata_filter_keys",
    "invalid_ts_latest",
    "invalid_ts_oldest",
    "limit_required",
    "missing_argument",
    "missing_args",
    "too_many_users",
    "users_list_not_supplied",
    # views.open, views.push, views.update, views.publish
    "duplicate_external_id",
    "exchanged_trigger_id",
    "expired_trigger_id",
    "hash_conflict",
    "invalid_trigger_id",
    "push_limit_reached",
    "missing_profile_id",
    "not_found",
    "not_implemented",
    "view_too_large",
    # files.info
    "canvas_disabled_file_team",
    "canvas_disabled_user_team",
    "canvas_globally_disabled",
    "channel_canvas_deleted",
    "not_visible",
    "template_not_visible",
    # oauth.v2.access
    "bad_client_secret",
    "bad_redirect_uri",
    "cannot_install_an_org_installed_app",
    "invalid_client_id",
    "invalid_code",
    "invalid_grant_type",
    "invalid_refresh_token",
    "no_scopes",
    "oauth_authorization_url_mismatch",
    "preview_feature_not_available",
    "user_email_unverified",
    # files.getUploadURLExternal, files.completeUploadExternal
    "alt_txt_too_large",
    "file_not_found",
    "file_type_not_allowed",
    "file_upload_size_restricted",
    "file_uploads_disabled",
    "file_uploads_except_images_disabled",
    "snippet_too_large",
    "unknown_snippet_type",
    "unknown_subtype",
)
MEANINGS: dict[str, Meaning] = {
    code: meaning
    for meaning, codes in (
        (Meaning.LATER, _LATER),
        (Meaning.DOUBT, _DOUBT),
        (Meaning.PERSON, _PERSON),
        (Meaning.CONVERSATION, _CONVERSATION),
        (Meaning.WORKSPACE, _WORKSPACE),
        (Meaning.REQUEST, _REQUEST),
    )
    for code in codes
}
